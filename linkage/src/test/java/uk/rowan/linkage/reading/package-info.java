@NullMarked
package uk.rowan.linkage.reading;

import org.jspecify.annotations.NullMarked;
