/// From pairs to persons: groups that hold together as a whole.
@NullMarked
package uk.rowan.linkage.clusters;

import org.jspecify.annotations.NullMarked;
