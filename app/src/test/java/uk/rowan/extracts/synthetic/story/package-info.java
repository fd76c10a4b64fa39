@NullMarked
package uk.rowan.extracts.synthetic.story;

import org.jspecify.annotations.NullMarked;
