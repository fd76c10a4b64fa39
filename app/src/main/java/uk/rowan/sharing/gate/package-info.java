/// Restricted records: who is on the list, who is excluded, and how a restriction is lifted by two.
@NullMarked
package uk.rowan.sharing.gate;

import org.jspecify.annotations.NullMarked;
