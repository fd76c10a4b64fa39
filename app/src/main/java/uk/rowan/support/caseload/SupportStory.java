package uk.rowan.support.caseload;

import static uk.rowan.sharing.FieldClass.NOTE;
import static uk.rowan.sharing.FieldClass.SAFETY_PLAN;
import static uk.rowan.sharing.FieldClass.SUPPORT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseCard;
import uk.rowan.support.CaseDirectory;
import uk.rowan.support.ClosureReason;

/// What support adds to the page about a person: cases opened and closed, contacts, plans and
/// notes, each as far as the look is open, and who works with them now.
@Component
class SupportStory implements StorySource {

  static final String CASES =
      """
      select id, reference, opened_at, closed_at, closure_reason, coalesce(worker, closed_by) as by_staff
      from support.support_case
      where person = :person
      """;
  static final String CONTACTS =
      "select id, case_id, at, by_staff, outcome, words from support.contact where person = :person";
  static final String NOTES =
      "select id, case_id, at, by_staff, kind, words from support.note where person = :person";
  static final String PLANS =
      "select case_id, edition, made_at, made_by from support.safety_plan where person = :person";
  static final String NEEDS =
      """
      select case_id, at, by_staff, initcap(replace(string_agg(kind, ', ' order by kind), '_', ' ')) as kinds
      from support.need
      where person = :person and version = 1
      group by case_id, at, by_staff
      """;

  private final JdbcClient jdbc;
  private final CaseDirectory cases;
  private final StaffDirectory staff;
  private final Sealer sealer;

  SupportStory(JdbcClient jdbc, CaseDirectory cases, StaffDirectory staff, Sealer sealer) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.staff = staff;
    this.sealer = sealer;
  }

  @Override
  @Transactional
  public List<Entry> entries(PersonId person, Look.Open look) {
    var entries = new ArrayList<Entry>();
    if (look.shows(SUPPORT)) {
      entries.addAll(cases(person));
      entries.addAll(
          rows(
              NEEDS,
              person,
              (row, _) -> entry(row, "at", "Support", "Needs named", row.getString("kinds"))));
    }
    if (look.shows(NOTE)) {
      entries.addAll(
          rows(
              CONTACTS,
              person,
              (row, _) ->
                  entry(
                      row,
                      "at",
                      "Contact",
                      ContactTitles.title(row.getString("outcome")),
                      words(person, row, "contact"))));
      entries.addAll(
          rows(
              NOTES,
              person,
              (row, _) ->
                  entry(
                      row,
                      "at",
                      "Note",
                      row.getString("kind").equals("SUPERVISION") ? "Supervision" : "Note",
                      words(person, row, "note"))));
    }
    if (look.shows(SAFETY_PLAN)) {
      entries.addAll(
          rows(
              PLANS,
              person,
              (row, _) ->
                  new Entry(
                      row.getObject("made_at", OffsetDateTime.class).toInstant(),
                      "Safety plan",
                      "Safety plan, edition " + row.getInt("edition"),
                      "",
                      name(row.getObject("made_by", UUID.class)),
                      "",
                      "/cases/" + row.getObject("case_id", UUID.class))));
    }
    return entries;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Headline> headlines(PersonId person, Look.Open look) {
    if (!look.shows(SUPPORT)) {
      return List.of();
    }
    return cases.ofPerson(person).stream()
        .filter(card -> !card.isClosed())
        .map(card -> new Headline(WORKER, worker(card), "", "/cases/" + card.id()))
        .toList();
  }

  private String worker(CaseCard card) {
    StaffId worker = card.worker();
    return worker == null ? "Waiting for a worker" : staff.name(worker);
  }

  private List<Entry> cases(PersonId person) {
    var entries = new ArrayList<Entry>();
    jdbc.sql(CASES)
        .param("person", person.value())
        .query(
            row -> {
              var href = "/cases/" + row.getObject("id", UUID.class);
              var by = name(row.getObject("by_staff", UUID.class));
              entries.add(
                  new Entry(
                      row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                      "Support",
                      "Support began",
                      "Case " + row.getString("reference"),
                      by,
                      "",
                      href));
              var closed = row.getObject("closed_at", OffsetDateTime.class);
              if (closed != null) {
                var why = ClosureReason.valueOf(row.getString("closure_reason"));
                entries.add(
                    new Entry(
                        closed.toInstant(), "Support", "Support ended", why.words(), by, "", href));
              }
            });
    return entries;
  }

  private List<Entry> rows(String sql, PersonId person, RowMapper<Entry> reads) {
    return jdbc.sql(sql).param("person", person.value()).query(reads).list();
  }

  private Entry entry(ResultSet row, String at, String kind, String title, String words)
      throws SQLException {
    return new Entry(
        row.getObject(at, OffsetDateTime.class).toInstant(),
        kind,
        title,
        words,
        name(row.getObject("by_staff", UUID.class)),
        "",
        "/cases/" + row.getObject("case_id", UUID.class));
  }

  private String words(PersonId person, ResultSet row, String table) throws SQLException {
    return sealer.open(
        person,
        "support.%s/%s/words".formatted(table, row.getObject("id", UUID.class)),
        new Sealed(row.getBytes("words")));
  }

  private String name(@Nullable UUID by) {
    return by == null ? "" : staff.name(new StaffId(by));
  }
}
