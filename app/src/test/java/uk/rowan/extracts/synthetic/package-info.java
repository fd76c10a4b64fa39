@NullMarked
package uk.rowan.extracts.synthetic;

import org.jspecify.annotations.NullMarked;
