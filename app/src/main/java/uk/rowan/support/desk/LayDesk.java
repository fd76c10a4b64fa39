package uk.rowan.support.desk;

import static uk.rowan.sharing.FieldClass.CONTACT_PLAN;
import static uk.rowan.sharing.FieldClass.NOTE;
import static uk.rowan.sharing.FieldClass.SAFETY_PLAN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseAccess.Opened;
import uk.rowan.support.CaseCard;
import uk.rowan.support.ClosureReason;

/// Lays the desk: puts one case into words for whoever reads it, and nothing on it that is not for
/// them.
@Component
class LayDesk {

  private static final int FEW = 10;
  private static final int ALL = 1_000;
  private static final Duration DONE_IS_SHOWN = Duration.ofDays(7);

  private final Desk desk;
  private final Plans plans;
  private final Ways ways;
  private final LastLooks lastLooks;
  private final StaffDirectory staff;
  private final LayHeader layHeader;
  private final ShowDoors showDoors;
  private final Clock clock;

  LayDesk(
      Desk desk,
      Plans plans,
      Ways ways,
      LastLooks lastLooks,
      StaffDirectory staff,
      LayHeader layHeader,
      ShowDoors showDoors,
      Clock clock) {
    this.desk = desk;
    this.plans = plans;
    this.ways = ways;
    this.lastLooks = lastLooks;
    this.staff = staff;
    this.layHeader = layHeader;
    this.showDoors = showDoors;
    this.clock = clock;
  }

  DeskPage page(Opened opened, boolean all) {
    var card = opened.card();
    var id = card.id();
    var now = clock.instant();
    var facts = desk.facts(id);
    boolean words = opened.shows(NOTE);
    int most = all ? ALL : FEW;
    var contacts = words ? desk.contacts(id, most + 1) : null;
    var notes = words ? desk.notes(id, most + 1) : null;
    var tasks = words ? desk.tasks(id, now.minus(DONE_IS_SHOWN)) : null;
    var names = names(contacts, notes, tasks);
    var changes = words ? lastLooks.look(id) : Optional.<LastLooks.Changes>empty();
    return new DeskPage(
        opened.about(),
        "/people/" + card.person(),
        layHeader.header(opened, facts),
        changes.map(LayDesk::said).orElse(List.of()),
        changes.map(it -> Said.ago(it.since(), now)).orElse(""),
        opened.shows(SAFETY_PLAN) ? plan(card, now) : null,
        words ? needs(card, now) : null,
        tasks == null ? null : tasks.stream().map(it -> line(it, names, now)).toList(),
        opened.shows(CONTACT_PLAN) && !card.isClosed() ? ways.at(card.person(), now) : null,
        contacts == null
            ? null
            : contacts.stream().limit(most).map(it -> line(it, names, now)).toList(),
        notes == null ? null : notes.stream().limit(most).map(it -> line(it, names, now)).toList(),
        (contacts != null && contacts.size() > most) || (notes != null && notes.size() > most),
        ending(card, facts, now),
        showDoors.doors(opened, facts));
  }

  private static List<String> said(LastLooks.Changes changes) {
    return changes.times().entrySet().stream().map(it -> it.getKey().words(it.getValue())).toList();
  }

  private DeskPage.PlanPart plan(CaseCard card, Instant now) {
    var editions = plans.editions(card.id());
    if (editions.isEmpty()) {
      return new DeskPage.PlanPart(0, "", "", false, List.of());
    }
    var newest = editions.getFirst();
    var today = CivilTime.day(now);
    return new DeskPage.PlanPart(
        newest.edition(),
        "%s, %s".formatted(Said.ago(newest.at(), now), staff.name(newest.by())),
        Said.due(newest.reviewOn(), today),
        newest.reviewOn().isBefore(today) && !card.isClosed(),
        Sections.of(newest.sections()));
  }

  private List<DeskPage.NeedLine> needs(CaseCard card, Instant now) {
    return desk.needs(card.id()).stream()
        .map(
            it ->
                new DeskPage.NeedLine(
                    it.kind().words(),
                    it.status().words(),
                    it.status().meaning(),
                    Said.ago(it.at(), now)))
        .toList();
  }

  private static DeskPage.TaskLine line(Desk.Task task, Map<StaffId, String> names, Instant now) {
    return new DeskPage.TaskLine(
        task.id().toString(),
        task.version(),
        task.words(),
        name(task.owner(), names),
        due(task, now),
        task.doneAt() == null && task.due().isBefore(CivilTime.day(now)) ? "clock" : "",
        task.doneAt() != null);
  }

  private static String due(Desk.Task task, Instant now) {
    var done = task.doneAt();
    return done == null ? Said.due(task.due(), CivilTime.day(now)) : "done " + Said.ago(done, now);
  }

  private static DeskPage.Line line(Desk.Contact contact, Map<StaffId, String> names, Instant now) {
    return new DeskPage.Line(
        contact.outcome().words()
            + ", "
            + ChannelKind.valueOf(contact.channel()).words().toLowerCase(Locale.UK),
        Said.ago(contact.at(), now),
        name(contact.by(), names),
        contact.outcome().meaning(),
        contact.words());
  }

  private static DeskPage.Line line(Desk.Note note, Map<StaffId, String> names, Instant now) {
    var title =
        switch (note.kind()) {
          case "SUPERVISION" -> "Supervision";
          case "HANDOVER" -> "Handed over";
          case "CLOSURE" -> "On closing";
          case "FOLLOW_UP" -> "Followed up";
          default -> "Note";
        };
    return new DeskPage.Line(
        title, Said.ago(note.at(), now), name(note.by(), names), "", note.words());
  }

  /// Of everybody who wrote any of it, asked for once.
  private Map<StaffId, String> names(
      @Nullable List<Desk.Contact> contacts,
      @Nullable List<Desk.Note> notes,
      @Nullable List<Desk.Task> tasks) {
    var writers = new HashSet<StaffId>();
    if (contacts != null && notes != null && tasks != null) {
      contacts.forEach(it -> writers.add(it.by()));
      notes.forEach(it -> writers.add(it.by()));
      tasks.forEach(it -> writers.add(it.owner()));
    }
    return writers.isEmpty() ? Map.of() : staff.names(writers);
  }

  private static String name(StaffId who, Map<StaffId, String> names) {
    return names.getOrDefault(who, "Rowan");
  }

  private List<DeskPage.Fact> ending(CaseCard card, Desk.Facts facts, Instant now) {
    var closedAt = facts.closedAt();
    if (closedAt == null) {
      return List.of();
    }
    var ending = new ArrayList<DeskPage.Fact>();
    ending.add(new DeskPage.Fact("Closed", Said.ago(closedAt, now)));
    ending.add(
        new DeskPage.Fact(
            "Why", ClosureReason.valueOf(String.valueOf(facts.closureReason())).words()));
    for (var outcome : desk.outcomes(card.id())) {
      ending.add(new DeskPage.Fact(outcome.measure().words(), outcome.answer().words()));
    }
    var on = facts.followUpOn();
    var followedUp = facts.followedUpAt();
    if (on != null) {
      ending.add(
          new DeskPage.Fact(
              "Follow-up",
              followedUp == null
                  ? Said.due(on, CivilTime.day(now))
                  : "done " + Said.ago(followedUp, now)));
    }
    return ending;
  }
}
