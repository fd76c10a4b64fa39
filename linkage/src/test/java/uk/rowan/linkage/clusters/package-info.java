@NullMarked
package uk.rowan.linkage.clusters;

import org.jspecify.annotations.NullMarked;
