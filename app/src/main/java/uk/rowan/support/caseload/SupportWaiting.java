package uk.rowan.support.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.StaffId;
import uk.rowan.home.Waiting;
import uk.rowan.home.WaitingSource;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseCard;
import uk.rowan.support.caseload.ListCases.Row;

/// What waits in one's cases: first contacts, tasks, reviews, follow-ups; for whoever leads a team
/// also the team's, the cases that wait for a worker and who carries too much.
@Component
class SupportWaiting implements WaitingSource {

  private static final int SOON_DAYS = 7;

  private final Caseloads caseloads;
  private final ListCases listCases;
  private final Accounts accounts;
  private final StaffDirectory staff;
  private final CaseloadProperties guide;
  private final Clock clock;

  SupportWaiting(
      Caseloads caseloads,
      ListCases listCases,
      Accounts accounts,
      StaffDirectory staff,
      CaseloadProperties guide,
      Clock clock) {
    this.caseloads = caseloads;
    this.listCases = listCases;
    this.accounts = accounts;
    this.staff = staff;
    this.guide = guide;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var me = Acting.required().staff();
    return accounts
        .signedIn(me)
        .filter(who -> who.role() == Role.PRACTITIONER || who.role() == Role.MANAGER)
        .map(
            who ->
                waiting(
                    new Reader(
                        me,
                        who.teams(),
                        staff.leaders(who.teams()).contains(me) ? who.teams() : Set.of())))
        .orElse(List.of());
  }

  /// `led` are the teams whose cases they answer for: none, unless they lead.
  private record Reader(StaffId me, Set<UUID> teams, Set<UUID> led) {}

  private List<Waiting> waiting(Reader reader) {
    var now = clock.instant();
    var today = CivilTime.day(now);
    var mine = caseloads.listed(View.Whose.MINE, View.Status.CURRENT, reader.me(), reader.teams());
    var team = caseloads.listed(View.Whose.TEAM, View.Status.CURRENT, reader.me(), reader.teams());
    var all = new LinkedHashMap<UUID, Listed>();
    mine.forEach(it -> all.put(it.id(), it));
    team.stream()
        .filter(
            it ->
                reader.led().contains(it.card().team())
                    || it.card().standing() == CaseCard.Standing.WAITING)
        .forEach(it -> all.putIfAbsent(it.id(), it));
    var closed = caseloads.followingUp(reader.me(), reader.led(), today.plusDays(SOON_DAYS));
    closed.forEach(it -> all.putIfAbsent(it.id(), it));
    var tasks = caseloads.tasks(reader.me(), reader.led(), today.plusDays(SOON_DAYS));
    team.stream()
        .filter(it -> tasks.stream().anyMatch(task -> task.about().equals(it.id())))
        .forEach(it -> all.putIfAbsent(it.id(), it));
    var rows = new LinkedHashMap<UUID, Row>();
    listCases
        .rows(List.copyOf(all.values()), Act.FIND)
        .forEach(row -> rows.put(row.it().id(), row));

    var waiting = new ArrayList<Waiting>();
    rows.values().stream()
        .sorted(
            Comparator.comparing((Row row) -> row.risk().level())
                .thenComparing(row -> row.it().firstContactDue()))
        .forEach(row -> first(row, now, waiting));
    tasks.forEach(task -> task(rows.get(task.about()), task, today, waiting));
    caseloads
        .reviews(
            rows.values().stream()
                .filter(row -> !row.it().card().isClosed())
                .map(row -> row.it().id())
                .toList(),
            today.plusDays(SOON_DAYS))
        .forEach(review -> review(rows.get(review.about()), review.on(), today, waiting));
    closed.forEach(it -> followUp(rows.get(it.id()), it.followUpOn(), today, waiting));
    mine.forEach(it -> mine(rows.get(it.id()), now, waiting));
    if (!reader.led().isEmpty()) {
      loads(rows.values(), waiting);
    }
    return waiting;
  }

  private static void first(Row row, Instant now, List<Waiting> waiting) {
    var it = row.it();
    if (it.card().isClosed()) {
      return;
    }
    boolean late = it.firstContactDue().isBefore(now);
    boolean high = row.risk().level() == Risks.Level.HIGH;
    if (it.card().standing() == CaseCard.Standing.WAITING) {
      waiting.add(
          new Waiting(
              late && high ? Waiting.When.NOW : Waiting.When.TODAY,
              row.name(),
              "Waits for a worker. " + row.risk().words(),
              new Waiting.Due.At(it.firstContactDue()),
              high ? "danger" : "clock",
              "/cases/" + it.id() + "/worker",
              "Choose a worker"));
      return;
    }
    if (it.firstContactAt() != null) {
      return;
    }
    boolean today = !CivilTime.day(it.firstContactDue()).isAfter(CivilTime.day(now));
    waiting.add(
        new Waiting(
            late ? Waiting.When.NOW : today ? Waiting.When.TODAY : Waiting.When.SOON,
            row.name(),
            "First contact. " + row.risk().words(),
            new Waiting.Due.At(it.firstContactDue()),
            high ? "danger" : late ? "clock" : "",
            "/cases/" + it.id() + "/contacts",
            "Log contact"));
  }

  /// What Rowan itself asks is for today, whenever it is due.
  private static void task(
      @Nullable Row row, Caseloads.Task task, LocalDate today, List<Waiting> waiting) {
    if (row == null) {
      return;
    }
    var href = "/cases/" + row.it().id();
    var kind = task.kind();
    waiting.add(
        kind == null
            ? item(row, task.on(), today, "A task", href, "Open")
            : new Waiting(
                Waiting.When.TODAY,
                row.name(),
                kind.words(),
                new Waiting.Due.On(task.on()),
                "danger",
                href,
                "Open"));
  }

  private static void review(
      @Nullable Row row, LocalDate due, LocalDate today, List<Waiting> waiting) {
    if (row != null) {
      waiting.add(
          item(
              row,
              due,
              today,
              "Safety plan review",
              "/cases/" + row.it().id() + "/plan",
              "Open the plan"));
    }
  }

  private static void followUp(
      @Nullable Row row, @Nullable LocalDate due, LocalDate today, List<Waiting> waiting) {
    if (row != null && due != null) {
      waiting.add(
          item(
              row,
              due,
              today,
              "Ask how it goes: the case is closed",
              "/cases/" + row.it().id() + "/follow-up",
              "Follow up"));
    }
  }

  private static Waiting item(
      Row row, LocalDate due, LocalDate today, String why, String href, String button) {
    return new Waiting(
        due.isAfter(today) ? Waiting.When.SOON : Waiting.When.TODAY,
        row.name(),
        why,
        new Waiting.Due.On(due),
        "",
        href,
        button);
  }

  private static void mine(@Nullable Row row, Instant now, List<Waiting> waiting) {
    if (row == null) {
      return;
    }
    var last = row.it().lastContactAt();
    waiting.add(
        new Waiting(
            Waiting.When.MINE,
            row.name(),
            row.risk().words()
                + (last == null
                    ? ". Not spoken to yet"
                    : ". Last spoken to " + Said.ago(last, now)),
            null,
            row.risk().level() == Risks.Level.HIGH ? "danger" : "",
            "/cases/" + row.it().id(),
            "Open"));
  }

  private void loads(java.util.Collection<Row> rows, List<Waiting> waiting) {
    Map<String, Integer> carried = new HashMap<>();
    rows.stream()
        .filter(row -> row.it().card().standing() == CaseCard.Standing.OPEN)
        .forEach(row -> carried.merge(row.worker(), 1, Integer::sum));
    carried.entrySet().stream()
        .filter(it -> it.getValue() >= guide.tooMuch())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            it ->
                waiting.add(
                    new Waiting(
                        Waiting.When.SOON,
                        it.getKey(),
                        "Carries %d open cases: %d are a full load"
                            .formatted(it.getValue(), guide.full()),
                        null,
                        "clock",
                        "/cases/handover",
                        "Hand over")));
  }
}
