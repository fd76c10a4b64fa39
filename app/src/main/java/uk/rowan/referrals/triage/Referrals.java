package uk.rowan.referrals.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.RiskHint;

/// The referrals that the acting member of staff may see.
interface Referrals {

  /// What narrows the queue.
  record Wanted(
      @Nullable UUID service, @Nullable String door, boolean late, @Nullable RiskHint hint) {

    static final Wanted ALL = new Wanted(null, null, false, null);
  }

  /// Those that wait, the most harm first, then the clock that ends first; those that a machine may
  /// have sent come after all others, and none is left out.
  List<Referral.Waiting> waiting(Wanted wanted, Instant now, int offset, int most);

  int countWaiting(Wanted wanted, Instant now);

  Optional<Referral> find(ReferralId id);

  /// Every one about a person, newest first.
  List<Referral> about(PersonId person);

  void read(ReferralId id, StaffId by, Instant at);

  /// Each is refused when the referral was changed since this version, and says so with false.
  boolean ask(Referral.Told referral, Sealed words);

  boolean decide(Referral.Decided decided);

  boolean repoint(Referral.Told referral, PersonId person);
}
