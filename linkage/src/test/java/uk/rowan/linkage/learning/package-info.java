@NullMarked
package uk.rowan.linkage.learning;

import org.jspecify.annotations.NullMarked;
