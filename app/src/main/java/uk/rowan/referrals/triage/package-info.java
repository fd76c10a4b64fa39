/// What waits to be decided: read by those it was sent to, by harm and then by its clock, and
/// decided once.
@NullMarked
package uk.rowan.referrals.triage;

import org.jspecify.annotations.NullMarked;
