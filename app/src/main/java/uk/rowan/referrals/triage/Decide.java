package uk.rowan.referrals.triage;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.referrals.ReferralAccepted;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.TakesOn;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.sharing.Stage;

/// Triage decides about a referral: takes the person on, asks for more, or turns them away with a
/// reason that is counted.
@Component
class Decide {

  /// What is to become of it.
  sealed interface Choice {
    /// A team takes the person on, with a worker or with whoever has room first.
    record Accept(UUID team, @Nullable StaffId worker) implements Choice {}

    /// The referrer is asked; it goes on waiting, and its clock goes on.
    record AskMore(String words) implements Choice {
      @Override
      public String toString() {
        return "AskMore";
      }
    }

    /// Someone else is told of who can help.
    record Signpost(TurnedAway reason, String words) implements Choice {
      @Override
      public String toString() {
        return "Signpost[" + reason + "]";
      }
    }

    record Decline(TurnedAway reason, String words) implements Choice {
      @Override
      public String toString() {
        return "Decline[" + reason + "]";
      }
    }
  }

  /// What came of it. A second decision is not an error: two people may press in the same minute.
  sealed interface Outcome {
    record Done() implements Outcome {}

    record AlreadyDecided(Referral.Decided decided) implements Outcome {}

    /// Somebody asked for more, or found who it is, since this page was opened.
    record Changed() implements Outcome {}

    /// The team is not of this service, or the worker not of this team.
    record NotTheirs() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final Referrals referrals;
  private final Access access;
  private final LegitimateRelationships relationships;
  private final StaffDirectory staff;
  private final Sealer sealer;
  private final ObjectProvider<TakesOn> takesOn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decide(
      Referrals referrals,
      Access access,
      LegitimateRelationships relationships,
      StaffDirectory staff,
      Sealer sealer,
      ObjectProvider<TakesOn> takesOn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.relationships = relationships;
    this.staff = staff;
    this.sealer = sealer;
    this.takesOn = takesOn;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Outcome decide(ReferralId id, int version, Choice choice, SignedIn by) {
    return switch (referrals.find(id).orElse(null)) {
      case null -> new Outcome.NotFound();
      case Referral.Decided decided -> new Outcome.AlreadyDecided(decided);
      case Referral.Waiting waiting when mayNot(id) -> new Outcome.NotFound();
      case Referral.Waiting waiting when waiting.told().version() != version ->
          new Outcome.Changed();
      case Referral.Waiting waiting -> carryOut(waiting.told(), choice, by);
    };
  }

  private boolean mayNot(ReferralId id) {
    return access.look(Act.WRITE, id.value(), Set.of(FieldClass.REFERRAL)) instanceof Look.Hidden;
  }

  private Outcome carryOut(Referral.Told told, Choice choice, SignedIn by) {
    return switch (choice) {
      case Choice.Accept(var team, var worker) -> accept(told, team, worker, by);
      case Choice.AskMore(var words) ->
          referrals.ask(told, sealed(told, words)) ? new Outcome.Done() : faster(told);
      case Choice.Signpost(var reason, var words) ->
          turnAway(told, Referral.Decision.SIGNPOSTED, reason, words, by);
      case Choice.Decline(var reason, var words) ->
          turnAway(told, Referral.Decision.DECLINED, reason, words, by);
    };
  }

  private Outcome accept(Referral.Told told, UUID team, @Nullable StaffId worker, SignedIn by) {
    if (!isOf(told.service(), team, worker)) {
      return new Outcome.NotTheirs();
    }
    var now = clock.instant();
    if (!referrals.decide(
        new Referral.Decided(told, Referral.Decision.ACCEPTED, by.staff(), now, null, null))) {
      return faster(told);
    }
    var accepted =
        new TakesOn.Accepted(
            told.id(), told.person(), told.service(), team, worker, told.firstContactDue());
    takesOn.ifAvailable(taker -> taker.takeOn(accepted));
    relationships.moveTo(told.id().value(), Stage.OPEN);
    staff.teams(told.service()).stream()
        .map(StaffDirectory.Team::id)
        .filter(other -> !other.equals(team) && !by.teams().contains(other))
        .forEach(other -> relationships.end(told.id().value(), other));
    events.publishEvent(
        new ReferralAccepted(told.id(), told.person(), told.service(), team, worker, now));
    return new Outcome.Done();
  }

  private boolean isOf(UUID service, UUID team, @Nullable StaffId worker) {
    return staff.team(team).filter(its -> its.service().equals(service)).isPresent()
        && (worker == null
            || staff.members(team).stream().anyMatch(member -> member.id().equals(worker)));
  }

  private Outcome turnAway(
      Referral.Told told,
      Referral.Decision decision,
      TurnedAway reason,
      String words,
      SignedIn by) {
    var decided =
        new Referral.Decided(
            told,
            decision,
            by.staff(),
            clock.instant(),
            reason,
            words.isEmpty() ? null : sealed(told, words));
    if (!referrals.decide(decided)) {
      return faster(told);
    }
    relationships.moveTo(told.id().value(), Stage.CLOSED);
    return new Outcome.Done();
  }

  private Outcome faster(Referral.Told told) {
    return referrals
        .find(told.id())
        .map(
            now ->
                now instanceof Referral.Decided decided
                    ? (Outcome) new Outcome.AlreadyDecided(decided)
                    : new Outcome.Changed())
        .orElseGet(Outcome.NotFound::new);
  }

  private Sealed sealed(Referral.Told told, String words) {
    return sealer.seal(told.toldAs(), Words.place(told.id(), "reason_words"), words);
  }
}
