@NullMarked
package uk.rowan.linkage.pairs;

import org.jspecify.annotations.NullMarked;
