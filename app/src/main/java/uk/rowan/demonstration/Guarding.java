package uk.rowan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.demonstration.Supporting.Case;
import uk.rowan.demonstration.Ties.Tie;
import uk.rowan.foundation.Role;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.Told;

/// What keeps a record from those who should not see it: members of staff who are party to a case,
/// restrictions and exclusions by order; and what was opened all the same in an emergency.
final class Guarding {

  private static final Set<String> OF_STAFF = Set.of("NAME_BORN", "PHONE", "EMAIL", "NHS");

  private final Scene scene;
  private final Ties ties;
  private final Deck<Integer> what;
  private final Deck<String> emergencies;

  Guarding(Scene scene, Ties ties) {
    this.scene = scene;
    this.ties = ties;
    what =
        new Deck<Integer>(scene.dice)
            .with(34, 0)
            .with(2, 1)
            .with(2, 2)
            .with(2, 3)
            .with(2, 4)
            .with(3, 5);
    emergencies =
        new Deck<String>(scene.dice)
            .with(2, "WAITING")
            .with(2, "JUSTIFIED")
            .with(1, "NOT_JUSTIFIED");
  }

  /// What a member of staff says of themselves in the conflict register; by the same words they are
  /// recorded when a referral names them.
  Told register(Worker officer) {
    var parts = officer.name.split(" ", 2);
    var told =
        Told.of(
            new Name(parts[0], parts[1]),
            new Birth.Day(
                scene
                    .today
                    .minusYears(scene.dice.between(29, 45))
                    .minusDays(scene.dice.below(365))));
    for (var key : scene.recognition.keys(told)) {
      if (OF_STAFF.contains(key.kind())) {
        scene.store.staffKeys.add(officer.id, key.kind(), key.hash());
      }
    }
    if (!officer.registered) {
      officer.registered = true;
      scene.store.register.add(officer.id, scene.daysAgo(300), scene.daysAgo(299));
    }
    return told;
  }

  /// Everyone in the case is restricted from the moment it was referred; gatekeepers of other
  /// agencies are told, and one of them let the worker and whoever leads the team in. Without a
  /// settled alert the gatekeepers alone see it.
  void restrict(
      List<Someone> persons,
      UUID matter,
      Worker involved,
      Partnership partnership,
      Instant at,
      List<Worker> letIn,
      boolean settled) {
    var keepers = partnership.others(Role.GATEKEEPER, involved.agency);
    var by = keepers.getFirst();
    for (var person : persons) {
      var restriction = restriction(person, "STAFF_INVOLVED", at, by.id);
      scene.store.exclusions.add(
          scene.dice.uuid(), involved.id, person.id(), "CONFLICT", Rows.span(at, null), by.id);
      var all = new ArrayList<>(keepers);
      letIn.stream().filter(worker -> !all.contains(worker)).forEach(all::add);
      all.forEach(worker -> allow(restriction, worker, at, by));
      for (var keeper : keepers) {
        var tie = new Tie("INVOLVED", "REFERRED", matter, at, null);
        ties.add(keeper.id, person.id(), person, tie, by.id);
        if (person.equals(persons.getFirst())) {
          ties.add(keeper.id, matter, person, tie, by.id);
        }
      }
    }
    var settledAt = settled ? at.plus(Duration.ofMinutes(90)) : null;
    scene.store.alerts.add(
        scene.dice.uuid(), persons.getFirst().id(), matter, at, settled ? by.id : null, settledAt);
  }

  private UUID restriction(Someone person, String ground, Instant at, UUID by) {
    var id = scene.dice.uuid();
    scene.store.restrictions.add(id, person.id(), ground, Rows.span(at, null), by);
    return id;
  }

  private void allow(UUID restriction, Worker worker, Instant at, Worker by) {
    scene.store.allowed.add(restriction, worker.id, Rows.span(at, null), by.id);
  }

  /// Some cases have a warning, an order, an exclusion or an emergency in their history. `workers`
  /// are all who ever worked a case of the person.
  void perhaps(Case it, List<Worker> workers, Partnership partnership) {
    var harmed = it.household().harmed();
    int card = what.deal();
    switch (card) {
      case 1 -> flag(it.household().other(), it, true);
      case 2 -> flag(Optional.of(harmed), it, false);
      case 3 -> order(it, harmed, workers);
      case 4 -> exclude(it, workers, partnership);
      case 5 -> emergency(it, partnership);
      default -> {}
    }
  }

  private void flag(Optional<Someone> about, Case it, boolean safety) {
    if (about.isEmpty()) {
      return;
    }
    var id = scene.dice.uuid();
    var from = scene.later(it.openedAt(), 0, 4);
    var until = it.closedAt() != null && it.closedAt().isAfter(from) ? it.closedAt() : null;
    scene.store.flags.add(
        id,
        about.get().id(),
        safety ? "STAFF_SAFETY" : "SAFEGUARDING",
        about.get().key().seal("people.flag/" + id + "/words", scene.phrases.flag(safety)),
        Rows.span(from, until),
        it.worked().id);
  }

  private void order(Case it, Someone harmed, List<Worker> workers) {
    var leader = it.team().led();
    var restriction = restriction(harmed, "ORDERED", it.openedAt(), leader.id);
    allow(restriction, leader, it.openedAt(), leader);
    workers.stream()
        .filter(worker -> worker != leader)
        .forEach(worker -> allow(restriction, worker, it.openedAt(), leader));
  }

  private void exclude(Case it, List<Worker> workers, Partnership partnership) {
    var someone =
        it.team().members.stream()
            .filter(worker -> !workers.contains(worker) && worker != it.team().led())
            .findFirst()
            .orElse(partnership.agency("police").staff.getLast());
    scene.store.exclusions.add(
        scene.dice.uuid(),
        someone.id,
        it.household().harmed().id(),
        "ORDERED",
        Rows.span(it.openedAt(), null),
        it.team().led().id);
  }

  private void emergency(Case it, Partnership partnership) {
    var opener = scene.dice.pick(partnership.others(Role.PRACTITIONER, it.team().service.agency()));
    var reviewer =
        partnership.agency("office").staff.stream()
            .filter(worker -> worker.role == Role.PRIVACY_OFFICER)
            .findFirst()
            .orElseThrow();
    emergency(it.household().harmed(), opener, reviewer, scene.later(it.openedAt(), 3, 25));
  }

  private void emergency(Someone person, Worker opener, Worker reviewer, Instant wanted) {
    var found = emergencies.deal();
    boolean waits = found.equals("WAITING");
    var at = waits ? scene.daysAgo(scene.dice.between(1, 3)) : wanted;
    var id = scene.dice.uuid();
    @Nullable Instant reviewed = waits ? null : scene.later(at, 1, 2);
    scene.store.emergencies.add(
        id,
        opener.id,
        person.id(),
        scene.dice.oneOf("IMMEDIATE_DANGER", "CHILD_AT_RISK", "OUT_OF_HOURS_COVER"),
        at,
        Rows.span(at, at.plus(Duration.ofMinutes(60))),
        waits ? null : reviewer.id,
        reviewed,
        waits ? null : found);
    scene.store.emergencyWords.add(
        id,
        person.key().seal("sharing.break_glass_why/" + id + "/words", scene.phrases.emergency()));
  }
}
