@NullMarked
package uk.rowan.linkage;

import org.jspecify.annotations.NullMarked;
