package uk.rowan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Partnership.Team;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.demonstration.Referring.Referral;
import uk.rowan.demonstration.Ties.Tie;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Role;

/// Cases: opened, given to a worker, closed, followed up, reopened.
final class Supporting {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final long SIX = 729_000_000L;

  /// One case. Without a worker it waits; without `closedAt` it goes on.
  record Case(
      UUID id,
      Referral referral,
      @Nullable Worker worker,
      Instant openedAt,
      @Nullable Instant closedAt,
      String reason) {

    Household household() {
      return referral.household();
    }

    Team team() {
      return referral.team();
    }

    Worker worked() {
      var by = worker;
      return by == null ? team().led() : by;
    }

    String stage() {
      return closedAt == null ? "OPEN" : "CLOSED";
    }
  }

  private final Scene scene;
  private final Ties ties;
  private final CaseWork work;
  private final Assessing assessing;
  private final Deck<String> reasons;
  private final Deck<String> followUps;
  private final List<Case> told = new ArrayList<>();
  private long count;

  Supporting(Scene scene, Ties ties) {
    this.scene = scene;
    this.ties = ties;
    this.work = new CaseWork(scene);
    this.assessing = new Assessing(scene);
    var dice = scene.dice;
    reasons =
        new Deck<String>(dice)
            .with(24, "PLANNED")
            .with(6, "DISENGAGED")
            .with(4, "UNREACHABLE")
            .with(3, "DECLINED_SUPPORT")
            .with(2, "MOVED_AWAY")
            .with(2, "TRANSFERRED")
            .with(1, "DIED");
    followUps =
        new Deck<String>(dice).with(5, "DONE").with(3, "DUE").with(2, "LATE").with(3, "NONE");
  }

  /// Who worked any case of a person, of those told since [#begin()].
  List<Worker> workers(Someone person) {
    return told.stream()
        .filter(it -> it.household().harmed().equals(person))
        .map(Case::worked)
        .distinct()
        .toList();
  }

  /// Another household.
  void begin() {
    told.clear();
  }

  /// Waits for a worker.
  Case waiting(Referral referral) {
    var opened = scene.later(referral.receivedAt(), 0, 1);
    return write(new Case(scene.dice.uuid(), referral, null, opened, null, ""), null);
  }

  /// Open with the worker of the team who has most room, after `before` when it is opened anew.
  Case open(Referral referral, @Nullable Case before, Instant opened) {
    var worker = before == null ? roomiest(referral.team()) : before.worked();
    worker.carries++;
    return write(new Case(scene.dice.uuid(), referral, worker, opened, null, ""), before);
  }

  Case closed(Referral referral, @Nullable Case before, Instant opened, int days) {
    var worker = before == null ? anyone(referral.team()) : before.worked();
    var at = scene.later(opened, days, days + 3);
    return write(new Case(scene.dice.uuid(), referral, worker, opened, at, reasons.deal()), before);
  }

  private Worker roomiest(Team team) {
    return team.of(Role.PRACTITIONER).stream()
        .min(Comparator.comparingInt(worker -> worker.carries))
        .orElseGet(team::led);
  }

  private Worker anyone(Team team) {
    var workers = team.of(Role.PRACTITIONER);
    return workers.isEmpty() ? team.led() : scene.dice.pick(workers);
  }

  private Case write(Case it, @Nullable Case before) {
    var due =
        before == null
            ? it.referral().firstContactDue()
            : it.openedAt().plus(Duration.ofHours(it.referral().service().clocks().other()));
    var closedAt = it.closedAt();
    var followUp =
        closedAt != null && (it.reason().equals("PLANNED") || it.reason().equals("DISENGAGED"))
            ? followUps.deal()
            : "NONE";
    var followOn =
        closedAt == null || followUp.equals("NONE") ? null : CivilTime.day(closedAt).plusDays(35);
    if (followOn != null && followUp.equals("DUE")) {
      followOn = scene.today.plusDays(scene.dice.between(0, 30));
    }
    if (followOn != null && followUp.equals("LATE")) {
      followOn = scene.today.minusDays(scene.dice.between(2, 12));
    }
    if (followOn != null && closedAt != null && followOn.isBefore(CivilTime.day(closedAt))) {
      followOn = CivilTime.day(closedAt).plusDays(1);
    }
    boolean followed =
        followUp.equals("DONE") && followOn != null && followOn.isBefore(scene.today);
    var followedAt = followed && followOn != null ? scene.workingHour(followOn) : null;
    var contacts = work.contacts(it, due);
    var worker = it.worker();
    scene.store.cases.add(
        it.id(),
        reference(),
        it.household().harmed().id(),
        it.referral().service().id(),
        it.team().id,
        it.referral().id(),
        before == null ? null : before.id(),
        closedAt != null ? "CLOSED" : worker == null ? "WAITING" : "OPEN",
        worker == null ? null : worker.id,
        it.openedAt(),
        due,
        contacts.first(),
        contacts.last(),
        closedAt,
        closedAt == null ? null : it.worked().id,
        closedAt == null ? null : it.reason(),
        followOn,
        followedAt,
        1
            + (worker == null ? 0 : 1)
            + contacts.reached()
            + (closedAt == null ? 0 : 1)
            + (followed ? 1 : 0));
    relate(it);
    told.add(it);
    if (worker != null) {
      work.through(it, followedAt);
      assessing.through(it);
    }
    return it;
  }

  private void relate(Case it) {
    var tie = new Tie("TEAM", it.stage(), it.id(), it.openedAt(), null);
    var by = it.team().led();
    ties.tie(it.team().id, tie, it.household(), by.id);
    ties.tie(by.id, tie.as("SUPERVISOR"), it.household(), by.id);
    var worker = it.worker();
    if (worker != null && worker != by) {
      ties.tie(worker.id, tie.as("NAMED_WORKER"), it.household(), by.id);
    }
  }

  /// Another agency's team is recorded as involved, from a few days after the case was opened.
  void involve(Case it, Team other) {
    ties.tie(
        other.id,
        new Tie("INVOLVED", it.stage(), it.id(), scene.later(it.openedAt(), 1, 6), null),
        it.household(),
        it.worked().id);
  }

  private String reference() {
    long number = (count++ * 100_000_007L + 31_415_926L) % SIX;
    var letters = new StringBuilder("C-");
    for (int i = 0; i < 6; i++) {
      letters.append(LETTERS.charAt((int) (number % LETTERS.length())));
      number /= LETTERS.length();
    }
    return letters.toString();
  }
}
