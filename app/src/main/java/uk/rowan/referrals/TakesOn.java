package uk.rowan.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Takes on a person whose referral was accepted. Joins the transaction of the decision, so that
/// both happen or neither.
public interface TakesOn {

  /// What was decided: for whom, by which service and team, with which worker when one has room,
  /// and by when they are to be contacted.
  record Accepted(
      ReferralId referral,
      PersonId person,
      UUID service,
      UUID team,
      @Nullable StaffId worker,
      Instant firstContactDue) {}

  /// Gives the identifier of what was opened. Taking the same referral on twice gives the same.
  UUID takeOn(Accepted accepted);
}
