package uk.rowan.support.caseload;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseCard;
import uk.rowan.support.CaseId;
import uk.rowan.support.TaskKind;

/// Cases in lists, as far as the database lets the acting member of staff know of them.
@Repository
class Caseloads {

  /// Closed cases are many and seldom looked for here: the newest will do.
  static final int MOST_CLOSED = 500;

  static final String LISTED =
      """
      select id, reference, person, service, team, status, worker, opened_at, first_contact_due, first_contact_at,
             last_contact_at, closed_at, follow_up_on, followed_up_at
      from support.support_case
      where ((cast(:mine as boolean) and worker = :staff) or (not cast(:mine as boolean) and team = any (cast(:teams as uuid[]))))
        and case cast(:status as text) when 'CURRENT' then status <> 'CLOSED' else status = :status end
      order by closed_at desc nulls first, opened_at
      limit case when cast(:status as text) = 'CLOSED' then cast(:most as int) end
      """;
  static final String FOLLOWING_UP =
      """
      select id, reference, person, service, team, status, worker, opened_at, first_contact_due, first_contact_at,
             last_contact_at, closed_at, follow_up_on, followed_up_at
      from support.support_case
      where (worker = :staff or team = any (cast(:teams as uuid[])))
        and follow_up_on <= :until and followed_up_at is null
      order by follow_up_on
      """;
  static final String TASKS =
      """
      select t.case_id, t.due_on, t.kind
      from support.task t join support.support_case c on c.id = t.case_id and c.status <> 'CLOSED'
      where t.done_at is null and t.due_on <= :until and (t.owner = :staff or c.team = any (cast(:teams as uuid[])))
      order by t.due_on
      """;
  static final String REVIEWS =
      """
      select p.case_id, p.review_on
      from support.safety_plan p
      where p.case_id = any (cast(:cases as uuid[])) and p.review_on <= :until
        and not exists (select from support.safety_plan later where later.case_id = p.case_id and later.edition > p.edition)
      order by p.review_on
      """;

  record Due(UUID about, LocalDate on) {}

  /// `kind` is null when someone wrote the task.
  record Task(UUID about, LocalDate on, @Nullable TaskKind kind) {}

  private final JdbcClient jdbc;

  Caseloads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Listed> listed(
      View.Whose whose, View.Status status, StaffId staff, Collection<UUID> teams) {
    return jdbc.sql(LISTED)
        .param("mine", whose == View.Whose.MINE)
        .param("staff", staff.value())
        .param("teams", teams.toArray(UUID[]::new))
        .param("status", status.name())
        .param("most", MOST_CLOSED)
        .query(Caseloads::listed)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Listed> followingUp(StaffId staff, Collection<UUID> teams, LocalDate until) {
    return jdbc.sql(FOLLOWING_UP)
        .param("staff", staff.value())
        .param("teams", teams.toArray(UUID[]::new))
        .param("until", until)
        .query(Caseloads::listed)
        .list();
  }

  /// Tasks of open cases that are due by a day: one's own and those of the teams.
  @Transactional(readOnly = true)
  public List<Task> tasks(StaffId staff, Collection<UUID> teams, LocalDate until) {
    return jdbc.sql(TASKS)
        .param("staff", staff.value())
        .param("teams", teams.toArray(UUID[]::new))
        .param("until", until)
        .query(
            (row, _) ->
                new Task(
                    row.getObject("case_id", UUID.class),
                    row.getObject("due_on", LocalDate.class),
                    kind(row.getString("kind"))))
        .list();
  }

  private static @Nullable TaskKind kind(@Nullable String kind) {
    return kind == null ? null : TaskKind.valueOf(kind);
  }

  @Transactional(readOnly = true)
  public List<Due> reviews(Collection<UUID> cases, LocalDate until) {
    return jdbc.sql(REVIEWS)
        .param("cases", cases.toArray(UUID[]::new))
        .param("until", until)
        .query(
            (row, _) ->
                new Due(
                    row.getObject("case_id", UUID.class),
                    row.getObject("review_on", LocalDate.class)))
        .list();
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    var worker = row.getObject("worker", UUID.class);
    return new Listed(
        new CaseCard(
            new CaseId(row.getObject("id", UUID.class)),
            row.getString("reference"),
            new PersonId(row.getObject("person", UUID.class)),
            row.getObject("service", UUID.class),
            row.getObject("team", UUID.class),
            CaseCard.Standing.valueOf(row.getString("status")),
            worker == null ? null : new StaffId(worker)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("first_contact_due", OffsetDateTime.class).toInstant(),
        instant(row, "first_contact_at"),
        instant(row, "last_contact_at"),
        instant(row, "closed_at"),
        row.getObject("follow_up_on", LocalDate.class),
        instant(row, "followed_up_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.withOffsetSameInstant(UTC).toInstant();
  }
}
