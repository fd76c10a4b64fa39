package uk.rowan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.demonstration.Supporting.Case;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Role;

/// What is done in a case: contacts, safety plans, needs, tasks, notes, and what was different in
/// the end.
final class CaseWork {

  private static final List<String> NEEDS =
      List.of(
          "SAFETY",
          "HOUSING",
          "LEGAL",
          "CRIMINAL_JUSTICE",
          "MONEY",
          "HEALTH",
          "MENTAL_HEALTH",
          "SUBSTANCES",
          "CHILDREN",
          "IMMIGRATION",
          "WORK",
          "ISOLATION");
  private static final List<String> MEASURES =
      List.of(
          "FEELS_SAFER", "ABUSE_STOPPED", "RISK_REDUCED", "LIFE_IS_BETTER", "KNOWS_WHERE_TO_TURN");

  /// When the person was first and last reached, and how often.
  record Contacts(@Nullable Instant first, @Nullable Instant last, int reached) {}

  private final Scene scene;
  private final Deck<String> tries;
  private final Deck<String> firsts;
  private final Deck<String> answers;

  CaseWork(Scene scene) {
    this.scene = scene;
    tries =
        new Deck<String>(scene.dice)
            .with(9, "SPOKE")
            .with(5, "MET")
            .with(4, "NO_ANSWER")
            .with(1, "MESSAGE_LEFT")
            .with(1, "SOMEONE_ELSE_ANSWERED")
            .with(3, "SENT")
            .with(2, "REPLIED")
            .with(1, "NOT_SAFE_TO_TALK");
    firsts = new Deck<String>(scene.dice).with(8, "IN_TIME").with(2, "LATE").with(1, "NEVER");
    answers =
        new Deck<String>(scene.dice)
            .with(9, "YES")
            .with(4, "PARTLY")
            .with(3, "NO")
            .with(3, "NOT_ASKED")
            .with(1, "NOT_APPLICABLE");
  }

  Contacts contacts(Case it, Instant due) {
    if (it.worker() == null) {
      return new Contacts(null, null, 0);
    }
    var how = it.reason().equals("UNREACHABLE") ? "NEVER" : firsts.deal();
    var until = it.closedAt() == null ? scene.now : it.closedAt();
    var at = it.openedAt().plus(Duration.ofMinutes(scene.dice.between(40, 400)));
    if (how.equals("LATE") && due.isAfter(at)) {
      at = due.plus(Duration.ofHours(scene.dice.between(3, 30)));
    }
    Instant first = null;
    Instant last = null;
    int reached = 0;
    int most = how.equals("NEVER") ? 3 : scene.dice.between(2, 9);
    for (int i = 0; i < most && at.isBefore(until); i++) {
      var outcome = how.equals("NEVER") ? "NO_ANSWER" : i == 0 ? "SPOKE" : tries.deal();
      boolean isReached =
          outcome.equals("SPOKE") || outcome.equals("MET") || outcome.equals("REPLIED");
      if (isReached) {
        first = first == null ? at : first;
        last = at;
        reached++;
      }
      contact(it, at, outcome);
      at = scene.workingHour(CivilTime.day(at).plusDays(scene.dice.between(2, 21)));
    }
    return new Contacts(first, last, reached);
  }

  private void contact(Case it, Instant at, String outcome) {
    var id = scene.dice.uuid();
    var harmed = it.household().harmed();
    var channel =
        switch (outcome) {
          case "MET" -> "IN_PERSON";
          case "SENT" -> scene.dice.oneOf("TEXT", "EMAIL", "POST");
          case "REPLIED" -> scene.dice.oneOf("TEXT", "EMAIL", "PHONE", "THROUGH_SOMEONE");
          default -> "PHONE";
        };
    scene.store.contacts.add(
        id,
        it.id(),
        harmed.id(),
        at,
        at,
        it.worked().id,
        channel,
        outcome,
        harmed
            .key()
            .seal(
                "support.contact/" + id + "/words",
                scene.phrases.contact(harmed.woman(), outcome)));
  }

  void through(Case it, @Nullable Instant followedUpAt) {
    plans(it);
    needs(it);
    tasks(it);
    notes(it, followedUpAt);
    var closedAt = it.closedAt();
    if (closedAt != null && !it.reason().equals("DIED")) {
      for (var measure : MEASURES) {
        scene.store.outcomes.add(
            it.id(), it.household().harmed().id(), measure, answers.deal(), closedAt);
      }
    }
  }

  private void plans(Case it) {
    var harmed = it.household().harmed();
    var at = scene.later(it.openedAt(), 1, 8);
    int every = it.referral().service().clocks().review();
    for (int edition = 1; edition <= 4 && at.isBefore(end(it)); edition++) {
      var id = scene.dice.uuid();
      scene.store.plans.add(
          id,
          it.id(),
          harmed.id(),
          edition,
          harmed.key().seal("support.safety_plan/" + id + "/words", scene.phrases.plan()),
          CivilTime.day(at).plusDays(every),
          at,
          it.worked().id);
      at = scene.workingHour(CivilTime.day(at).plusDays(every + scene.dice.between(-4, 30)));
    }
  }

  private void needs(Case it) {
    for (int place = scene.dice.below(4); place < NEEDS.size(); place += scene.dice.between(2, 6)) {
      var status =
          it.closedAt() == null
              ? scene.dice.oneOf("OPEN", "OPEN", "OPEN", "PARTLY_MET", "MET")
              : scene.dice.oneOf("MET", "MET", "PARTLY_MET", "NOT_MET", "OPEN");
      scene.store.needs.add(
          scene.dice.uuid(),
          it.id(),
          it.household().harmed().id(),
          NEEDS.get(place),
          status,
          scene.later(it.openedAt(), 1, 10),
          it.worked().id,
          status.equals("OPEN") ? 1 : 2);
    }
  }

  private void tasks(Case it) {
    for (int i = scene.dice.between(1, 4); i > 0; i--) {
      var made = scene.later(it.openedAt(), 0, 14);
      boolean done = it.closedAt() != null || i > 1;
      var due =
          done
              ? CivilTime.day(made).plusDays(scene.dice.between(2, 10))
              : scene.today.plusDays(scene.dice.between(-5, 9));
      if (due.isBefore(CivilTime.day(made))) {
        due = CivilTime.day(made);
      }
      task(it, made, due, done);
    }
  }

  private void task(Case it, Instant made, java.time.LocalDate due, boolean done) {
    var id = scene.dice.uuid();
    var harmed = it.household().harmed();
    scene.store.tasks.add(
        id,
        it.id(),
        harmed.id(),
        harmed.key().seal("support.task/" + id + "/words", scene.phrases.task()),
        due,
        it.worked().id,
        made,
        it.worked().id,
        done ? scene.later(made, 1, 9) : null,
        done ? it.worked().id : null,
        done ? 2 : 1);
  }

  private void notes(Case it, @Nullable Instant followedUpAt) {
    var at = it.openedAt();
    for (int i = scene.dice.between(3, 9); i > 0; i--) {
      at = scene.workingHour(CivilTime.day(at).plusDays(scene.dice.between(2, 20)));
      if (!at.isBefore(end(it))) {
        break;
      }
      if (scene.dice.chance(8) && it.worked() != it.team().led()) {
        note(it, at, "SUPERVISION", it.team().led(), it.worked().id);
      } else if (scene.dice.chance(4)) {
        note(it, at, "HANDOVER", it.worked(), null);
      } else {
        note(it, at, "CASE", author(it), null);
      }
    }
    var closedAt = it.closedAt();
    if (closedAt != null) {
      note(it, closedAt, "CLOSURE", it.worked(), null);
    }
    if (followedUpAt != null) {
      note(it, followedUpAt, "FOLLOW_UP", it.worked(), null);
    }
  }

  private Worker author(Case it) {
    var workers = it.team().of(Role.PRACTITIONER);
    return workers.isEmpty() || scene.dice.chance(90) ? it.worked() : scene.dice.pick(workers);
  }

  private void note(Case it, Instant at, String kind, Worker by, @Nullable UUID with) {
    var id = scene.dice.uuid();
    var harmed = it.household().harmed();
    scene.store.notes.add(
        id,
        it.id(),
        harmed.id(),
        kind,
        harmed
            .key()
            .seal("support.note/" + id + "/words", scene.phrases.note(harmed.woman(), kind)),
        at,
        by.id,
        with);
  }

  private Instant end(Case it) {
    var closedAt = it.closedAt();
    return closedAt == null ? scene.now : closedAt;
  }
}
