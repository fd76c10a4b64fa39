/// The words everyone shares: what surrounds a page, what is wrong with what was typed.
@NullMarked
package uk.rowan.foundation;

import org.jspecify.annotations.NullMarked;
