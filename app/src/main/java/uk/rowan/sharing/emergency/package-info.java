/// Opening a record in an emergency, for an hour at most, and looking afterwards at whether it was
/// right.
@NullMarked
package uk.rowan.sharing.emergency;

import org.jspecify.annotations.NullMarked;
