/// Asking for help, with an account and without: one question at a time, kept from nobody who must
/// read it and from everybody else, sent once.
@NullMarked
package uk.rowan.referrals.intake;

import org.jspecify.annotations.NullMarked;
