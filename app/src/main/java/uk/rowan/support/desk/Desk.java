package uk.rowan.support.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.support.CaseId;
import uk.rowan.support.Measure;
import uk.rowan.support.TaskKind;

/// What lies on the desk: one case as it was written down. Whoever shows it asked for each class of
/// field first.
@Repository
class Desk {

  static final String CASE =
      """
      select opened_at, first_contact_due, first_contact_at, last_contact_at, closed_at, closure_reason, follow_up_on,
             followed_up_at, before_case,
             (select later.id from support.support_case later where later.before_case = c.id) as after_case
      from support.support_case c
      where c.id = :case
      """;
  static final String NEEDS =
      "select id, kind, status, at, version from support.need where case_id = :case order by status <> 'OPEN', kind";
  static final String TASKS =
      """
      select id, person, kind, words, due_on, owner, done_at, version
      from support.task
      where case_id = :case and (done_at is null or done_at > cast(:since as timestamptz))
      order by done_at is not null, due_on, made_at
      """;
  static final String CONTACTS =
      """
      select id, person, at, by_staff, channel, outcome, words
      from support.contact
      where case_id = :case
      order by at desc, id
      limit :most
      """;
  static final String NOTES =
      """
      select id, person, kind, words, at, by_staff
      from support.note
      where case_id = :case
      order by at desc, id
      limit :most
      """;
  static final String OUTCOMES =
      "select measure, answer from support.outcome where case_id = :case order by measure";

  record Facts(
      Instant openedAt,
      Instant firstContactDue,
      @Nullable Instant firstContactAt,
      @Nullable Instant lastContactAt,
      @Nullable Instant closedAt,
      @Nullable String closureReason,
      @Nullable LocalDate followUpOn,
      @Nullable Instant followedUpAt,
      @Nullable UUID before,
      @Nullable UUID after) {}

  record Need(UUID id, NeedKind kind, NeedStatus status, Instant at, int version) {}

  record Task(
      UUID id, String words, LocalDate due, StaffId owner, @Nullable Instant doneAt, int version) {
    @Override
    public String toString() {
      return "Task[" + id + "]";
    }
  }

  record Contact(Instant at, StaffId by, String channel, ContactOutcome outcome, String words) {
    @Override
    public String toString() {
      return "Contact[" + at + "]";
    }
  }

  record Note(String kind, Instant at, StaffId by, String words) {
    @Override
    public String toString() {
      return "Note[" + at + "]";
    }
  }

  record Outcome(Measure measure, Measure.Answer answer) {}

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Desk(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  @Transactional(readOnly = true)
  public Facts facts(CaseId about) {
    return jdbc.sql(CASE).param("case", about.value()).query(Desk::facts).single();
  }

  @Transactional(readOnly = true)
  public List<Need> needs(CaseId about) {
    return jdbc.sql(NEEDS)
        .param("case", about.value())
        .query(
            (row, _) ->
                new Need(
                    row.getObject("id", UUID.class),
                    NeedKind.valueOf(row.getString("kind")),
                    NeedStatus.valueOf(row.getString("status")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getInt("version")))
        .list();
  }

  /// Those to be done, the most urgent first, and those done after `since`.
  @Transactional
  public List<Task> tasks(CaseId about, Instant since) {
    return jdbc.sql(TASKS)
        .param("case", about.value())
        .param("since", since.atOffset(java.time.ZoneOffset.UTC))
        .query(
            (row, _) ->
                new Task(
                    row.getObject("id", UUID.class),
                    taskWords(row),
                    row.getObject("due_on", LocalDate.class),
                    new StaffId(row.getObject("owner", UUID.class)),
                    instant(row, "done_at"),
                    row.getInt("version")))
        .list();
  }

  /// The newest first.
  @Transactional
  public List<Contact> contacts(CaseId about, int most) {
    return jdbc.sql(CONTACTS)
        .param("case", about.value())
        .param("most", most)
        .query(
            (row, _) ->
                new Contact(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new StaffId(row.getObject("by_staff", UUID.class)),
                    row.getString("channel"),
                    ContactOutcome.valueOf(row.getString("outcome")),
                    words(row, "contact")))
        .list();
  }

  /// The newest first. Those of supervision are absent for whoever they are not for.
  @Transactional
  public List<Note> notes(CaseId about, int most) {
    return jdbc.sql(NOTES)
        .param("case", about.value())
        .param("most", most)
        .query(
            (row, _) ->
                new Note(
                    row.getString("kind"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new StaffId(row.getObject("by_staff", UUID.class)),
                    words(row, "note")))
        .list();
  }

  @Transactional(readOnly = true)
  public List<Outcome> outcomes(CaseId about) {
    return jdbc.sql(OUTCOMES)
        .param("case", about.value())
        .query(
            (row, _) ->
                new Outcome(
                    Measure.valueOf(row.getString("measure")),
                    Measure.Answer.valueOf(row.getString("answer"))))
        .list();
  }

  private String taskWords(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return kind == null ? words(row, "task") : TaskKind.valueOf(kind).words();
  }

  private String words(ResultSet row, String table) throws SQLException {
    return sealer.open(
        new PersonId(row.getObject("person", UUID.class)),
        "support.%s/%s/words".formatted(table, row.getObject("id", UUID.class)),
        new Sealed(row.getBytes("words")));
  }

  private static Facts facts(ResultSet row, int number) throws SQLException {
    return new Facts(
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("first_contact_due", OffsetDateTime.class).toInstant(),
        instant(row, "first_contact_at"),
        instant(row, "last_contact_at"),
        instant(row, "closed_at"),
        row.getString("closure_reason"),
        row.getObject("follow_up_on", LocalDate.class),
        instant(row, "followed_up_at"),
        row.getObject("before_case", UUID.class),
        row.getObject("after_case", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
