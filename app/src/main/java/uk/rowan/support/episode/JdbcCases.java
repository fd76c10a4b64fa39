package uk.rowan.support.episode;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.support.CaseId;
import uk.rowan.support.ClosureReason;
import uk.rowan.support.Measure;

@Repository
class JdbcCases implements Cases {

  static final String ADD =
      """
      insert into support.support_case
        (id, reference, person, service, team, referral, before_case, status, opened_at, first_contact_due)
      values (:id, :reference, :person, :service, :team, :referral, :before, 'WAITING', :opened, :due)
      on conflict do nothing
      """;
  static final String FIND =
      """
      select id, reference, person, service, team, referral, before_case, status, worker, opened_at, first_contact_due,
             closed_at, closed_by, closure_reason, follow_up_on, followed_up_at, version
      from support.support_case
      where id = :id
      """;
  static final String WORKED_BY =
      """
      select id, reference, person, service, team, referral, before_case, status, worker, opened_at, first_contact_due,
             closed_at, closed_by, closure_reason, follow_up_on, followed_up_at, version
      from support.support_case
      where worker = :worker and status = 'OPEN'
      order by opened_at, id
      """;
  static final String OPENED_FOR =
      "select id from support.support_case where referral = :referral and before_case is null";
  static final String CARRIED_BY =
      """
      select worker, cases
      from support.carried_by(cast(:workers as uuid[]))
      """;
  static final String ASSIGN =
      """
      update support.support_case
      set status = 'OPEN', worker = :worker, version = version + 1
      where id = :id and version = :version
      """;
  static final String CLOSE =
      """
      update support.support_case
      set status = 'CLOSED', closed_at = :at, closed_by = :by, closure_reason = :reason, follow_up_on = :followUp,
          version = version + 1
      where id = :id and version = :version
      """;
  static final String FOLLOW_UP =
      """
      update support.support_case
      set followed_up_at = :at, version = version + 1
      where id = :id and version = :version
      """;
  static final String OUTCOME =
      """
      insert into support.outcome (case_id, person, measure, answer, at)
      values (:id, :person, :measure, :answer, :at)
      """;

  private final JdbcClient jdbc;

  JdbcCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(SupportCase.Waiting opened) {
    var episode = opened.episode();
    int rows =
        jdbc.sql(ADD)
            .param("id", episode.id().value())
            .param("reference", episode.reference())
            .param("person", episode.person().value())
            .param("service", episode.service())
            .param("team", episode.team())
            .param("referral", episode.referral() == null ? null : episode.referral().value())
            .param("before", episode.before() == null ? null : episode.before().value())
            .param("opened", episode.openedAt().atOffset(UTC))
            .param("due", episode.firstContactDue().atOffset(UTC))
            .update();
    changed(opened, rows);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<SupportCase> find(CaseId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(JdbcCases::read).optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseId> openedFor(ReferralId referral) {
    return jdbc.sql(OPENED_FOR)
        .param("referral", referral.value())
        .query((row, _) -> new CaseId(row.getObject("id", UUID.class)))
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<SupportCase.Open> workedBy(StaffId worker) {
    return jdbc.sql(WORKED_BY).param("worker", worker.value()).query(JdbcCases::read).stream()
        .filter(SupportCase.Open.class::isInstance)
        .map(SupportCase.Open.class::cast)
        .toList();
  }

  @Override
  public Map<StaffId, Integer> carriedBy(Collection<StaffId> workers) {
    var carried = new HashMap<StaffId, Integer>();
    jdbc.sql(CARRIED_BY)
        .param("workers", workers.stream().map(StaffId::value).toArray(UUID[]::new))
        .query(
            row -> {
              carried.put(new StaffId(row.getObject("worker", UUID.class)), row.getInt("cases"));
            });
    return carried;
  }

  @Override
  public void assign(SupportCase.Open open) {
    changed(
        open,
        jdbc.sql(ASSIGN)
            .param("id", open.episode().id().value())
            .param("version", open.version())
            .param("worker", open.worker().value())
            .update());
  }

  @Override
  public void close(SupportCase.Closed closed) {
    var closing = closed.closing();
    changed(
        closed,
        jdbc.sql(CLOSE)
            .param("id", closed.episode().id().value())
            .param("version", closed.version())
            .param("at", closing.at().atOffset(UTC))
            .param("by", closing.by().value())
            .param("reason", closing.reason().name())
            .param("followUp", closing.followUpOn())
            .update());
  }

  @Override
  public void followUp(SupportCase.Closed closed) {
    var at = closed.followedUpAt();
    changed(
        closed,
        jdbc.sql(FOLLOW_UP)
            .param("id", closed.episode().id().value())
            .param("version", closed.version())
            .param("at", at == null ? null : at.atOffset(UTC))
            .update());
  }

  @Override
  public void keepOutcomes(
      CaseId id, PersonId person, Map<Measure, Measure.Answer> answers, Instant at) {
    answers.forEach(
        (measure, answer) ->
            jdbc.sql(OUTCOME)
                .param("id", id.value())
                .param("person", person.value())
                .param("measure", measure.name())
                .param("answer", answer.name())
                .param("at", at.atOffset(UTC))
                .update());
  }

  private static void changed(SupportCase it, int rows) {
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "case %s changed since version %d".formatted(it.episode().id(), it.version()));
    }
  }

  private static SupportCase read(ResultSet row, int number) throws SQLException {
    var worker = row.getObject("worker", UUID.class);
    int version = row.getInt("version");
    return switch (row.getString("status")) {
      case "WAITING" -> new SupportCase.Waiting(episode(row), version);
      case "OPEN" -> new SupportCase.Open(episode(row), new StaffId(worker), version);
      case "CLOSED" ->
          new SupportCase.Closed(
              episode(row),
              worker == null ? null : new StaffId(worker),
              closing(row),
              instant(row, "followed_up_at"),
              version);
      default -> throw new IllegalStateException("a case has a state that nobody knows");
    };
  }

  private static SupportCase.Episode episode(ResultSet row) throws SQLException {
    var referral = row.getObject("referral", UUID.class);
    var before = row.getObject("before_case", UUID.class);
    return new SupportCase.Episode(
        new CaseId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("service", UUID.class),
        row.getObject("team", UUID.class),
        referral == null ? null : new ReferralId(referral),
        before == null ? null : new CaseId(before),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("first_contact_due", OffsetDateTime.class).toInstant());
  }

  private static SupportCase.Closing closing(ResultSet row) throws SQLException {
    return new SupportCase.Closing(
        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
        new StaffId(row.getObject("closed_by", UUID.class)),
        ClosureReason.valueOf(row.getString("closure_reason")),
        row.getObject("follow_up_on", LocalDate.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
