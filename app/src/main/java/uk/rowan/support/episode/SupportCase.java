package uk.rowan.support.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.support.CaseId;
import uk.rowan.support.ClosureReason;

/// A case in one of its three states. Only what is [Waiting] can be given its first worker, only
/// what is [Open] can be handed over, only what is [Closed] followed up or reopened: the compiler
/// sees to it.
sealed interface SupportCase {

  Episode episode();

  int version();

  /// What does not change while the case lasts. `before` is the episode it reopens.
  record Episode(
      CaseId id,
      String reference,
      PersonId person,
      UUID service,
      UUID team,
      @Nullable ReferralId referral,
      @Nullable CaseId before,
      Instant openedAt,
      Instant firstContactDue) {}

  /// How it ended. A planned ending has a day on which to ask how it goes.
  record Closing(Instant at, StaffId by, ClosureReason reason, @Nullable LocalDate followUpOn) {}

  record Waiting(Episode episode, int version) implements SupportCase {

    Open assignTo(StaffId worker) {
      return new Open(episode, worker, version);
    }

    Closed close(ClosureReason reason, StaffId by, Instant at, @Nullable LocalDate followUpOn) {
      return closed(this, null, reason, by, at, followUpOn);
    }
  }

  record Open(Episode episode, StaffId worker, int version) implements SupportCase {

    Open handOverTo(StaffId other) {
      if (other.equals(worker)) {
        throw new IllegalArgumentException(
            "case %s is already worked by %s".formatted(episode.id(), other));
      }
      return new Open(episode, other, version);
    }

    Closed close(ClosureReason reason, StaffId by, Instant at, @Nullable LocalDate followUpOn) {
      return closed(this, worker, reason, by, at, followUpOn);
    }
  }

  record Closed(
      Episode episode,
      @Nullable StaffId worker,
      Closing closing,
      @Nullable Instant followedUpAt,
      int version)
      implements SupportCase {

    Closed followedUp(Instant at) {
      if (closing.followUpOn() == null || followedUpAt != null) {
        throw new IllegalArgumentException(
            "case %s has no follow-up waiting".formatted(episode.id()));
      }
      return new Closed(episode, worker, closing, at, version);
    }

    /// The next episode: it keeps the person, the service and the team, and names this one as the
    /// one before.
    Waiting reopen(CaseId next, String reference, Instant at, Instant firstContactDue) {
      if (at.isBefore(closing.at())) {
        throw new IllegalArgumentException(
            "case %s cannot be reopened before it was closed".formatted(episode.id()));
      }
      return new Waiting(
          new Episode(
              next,
              reference,
              episode.person(),
              episode.service(),
              episode.team(),
              episode.referral(),
              episode.id(),
              at,
              firstContactDue),
          1);
    }
  }

  private static Closed closed(
      SupportCase open,
      @Nullable StaffId worker,
      ClosureReason reason,
      StaffId by,
      Instant at,
      @Nullable LocalDate followUpOn) {
    var id = open.episode().id();
    if (at.isBefore(open.episode().openedAt())) {
      throw new IllegalArgumentException("case %s is closed before it was opened".formatted(id));
    }
    if (followUpOn != null && followUpOn.isBefore(CivilTime.day(at))) {
      throw new IllegalArgumentException("case %s is followed up before it closes".formatted(id));
    }
    return new Closed(
        open.episode(), worker, new Closing(at, by, reason, followUpOn), null, open.version());
  }
}
