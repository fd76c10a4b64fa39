@NullMarked
package uk.rowan.extracts.synthetic.truth;

import org.jspecify.annotations.NullMarked;
