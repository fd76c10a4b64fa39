/// The people in a case: who else it is about, what they are to each other, and the part that each
/// has in this case.
@NullMarked
package uk.rowan.support.parties;

import org.jspecify.annotations.NullMarked;
