package uk.rowan.referrals.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;

/// A referral, waiting or decided. Only one that is [Waiting] can be decided, and only once: the
/// compiler sees to it.
sealed interface Referral {

  Told told();

  /// What does not change after it arrived. `person` is who it was found to be, `toldAs` the record
  /// made from what was told.
  record Told(
      ReferralId id,
      String reference,
      UUID service,
      PersonId person,
      PersonId toldAs,
      String door,
      Instant receivedAt,
      Sealed concern,
      Sealed referrer,
      @Nullable Sealed mustNotKnow,
      ReferrerKind referrerKind,
      String aware,
      String agreed,
      RiskSaid risk,
      Set<RiskHint> hints,
      Instant firstContactDue,
      int version) {

    public Told {
      hints = Set.copyOf(hints);
    }

    boolean isLate(Instant now) {
      return !now.isBefore(firstContactDue);
    }

    /// In the last quarter of its time.
    boolean isCloseToLate(Instant now) {
      var whole = Duration.between(receivedAt, firstContactDue);
      return !isLate(now) && !now.isBefore(firstContactDue.minus(whole.dividedBy(4)));
    }

    /// Whether it must be read first.
    boolean isUrgent() {
      return risk == RiskSaid.HIGH || hints.stream().anyMatch(RiskHint::isAlarming);
    }
  }

  /// Not decided; `asked` is what the referrer was asked meanwhile, null when nothing. Someone who
  /// opened it a moment ago may have it before them.
  record Waiting(Told told, @Nullable Sealed asked, @Nullable Reading reading) implements Referral {

    static final Duration STILL_READING = Duration.ofMinutes(15);

    /// Whoever else has it open now.
    @Nullable StaffId otherReader(StaffId me, Instant now) {
      return reading == null
              || reading.by().equals(me)
              || reading.at().isBefore(now.minus(STILL_READING))
          ? null
          : reading.by();
    }
  }

  record Reading(StaffId by, Instant at) {}

  /// What became of it. `reason` is null when it was accepted.
  record Decided(
      Told told,
      Decision decision,
      StaffId by,
      Instant at,
      @Nullable TurnedAway reason,
      @Nullable Sealed words)
      implements Referral {}

  /// The ends a referral can come to, in the words of the past.
  enum Decision {
    ACCEPTED("accepted"),
    SIGNPOSTED("signposted"),
    DECLINED("declined");

    private final String words;

    Decision(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
