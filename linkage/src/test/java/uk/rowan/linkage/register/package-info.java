@NullMarked
package uk.rowan.linkage.register;

import org.jspecify.annotations.NullMarked;
