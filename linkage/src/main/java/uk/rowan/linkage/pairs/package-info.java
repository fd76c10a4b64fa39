/// Which pairs of records are looked at, and how they compare.
@NullMarked
package uk.rowan.linkage.pairs;

import org.jspecify.annotations.NullMarked;
