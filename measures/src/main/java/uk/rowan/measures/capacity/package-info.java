/// How many places are enough: queueing formulas where theory has them, and a simulation of places
/// where it has not.
///
/// It owns these words: an *estate* (units of places by type), a *demand* (households that ask, and
/// what they need), a *length of stay*, and a household *turned away* because no unit that meets
/// its needs was free.
@NullMarked
package uk.rowan.measures.capacity;

import org.jspecify.annotations.NullMarked;
