/// Whose cases are whose: the list, as each likes to see it, what waits in it, and what the page
/// about a person tells of it.
@NullMarked
package uk.rowan.support.caseload;

import org.jspecify.annotations.NullMarked;
