@NullMarked
package uk.rowan.extracts.synthetic.folder;

import org.jspecify.annotations.NullMarked;
