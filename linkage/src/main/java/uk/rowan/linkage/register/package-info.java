/// Linkage as records come, change and go.
@NullMarked
package uk.rowan.linkage.register;

import org.jspecify.annotations.NullMarked;
