@NullMarked
package uk.rowan.demonstration;

import org.jspecify.annotations.NullMarked;
