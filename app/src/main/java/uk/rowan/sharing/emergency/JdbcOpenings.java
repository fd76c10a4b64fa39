package uk.rowan.sharing.emergency;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Emergencies;

@Repository
class JdbcOpenings implements Openings, Emergencies {

  static final String OPENABLE =
      """
      select subject from sharing.facts(cast(:persons as uuid[]))
      where subject = person
      group by subject
      having not bool_or(excluded or conflicted or (restricted and not allowed) or coalesce(kind = 'OTHER_SIDE', false))
      """;
  static final String LIVE =
      """
      select b.id, b.staff, b.person, b.reason, b.opened_at, upper(b.valid) as until
      from sharing.break_glass b
      where b.staff = (select acting.staff()) and b.valid @> (select acting.at())
      order by b.opened_at
      """;
  static final String ADD =
      """
      insert into sharing.break_glass (id, staff, person, reason, opened_at, valid)
      values (:id, :staff, :person, :reason, :at, tstzrange(:at, :until))
      """;
  static final String EXPLAIN =
      "insert into sharing.break_glass_why (break_glass, words) values (:id, :words)";
  static final String JUDGED =
      """
      select b.id, b.staff, b.person, b.reason, b.opened_at, upper(b.valid) as until, s.name as opener, a.name as agency,
             w.words, b.finding, r.name as reviewer, b.reviewed_at
      from sharing.break_glass b
      join sharing.break_glass_why w on w.break_glass = b.id
      join sharing.staff s on s.id = b.staff
      join sharing.agency a on a.id = s.agency
      left join sharing.staff r on r.id = b.reviewed_by
      where sharing.may_review(b.staff) and (b.id = cast(:id as uuid) or (cast(:id as uuid) is null and b.reviewed_at is not null))
      order by b.reviewed_at desc
      limit 20
      """;
  static final String JUDGE =
      """
      update sharing.break_glass set reviewed_by = :by, reviewed_at = :at, finding = :finding
      where id = :id and reviewed_at is null
      """;
  static final String WAITING =
      """
      select w.id, w.opened_at, s.name as opener, a.name as agency, w.reviewable, w.supervised
      from sharing.emergencies_waiting() w
      join sharing.staff s on s.id = w.opener
      join sharing.agency a on a.id = s.agency
      order by w.opened_at, w.id
      """;
  static final String SEEN =
      """
      select e.fields from audit.event e
      where e.staff = :staff and e.persons @> array[cast(:person as uuid)] and e.at >= :from and e.at <= :until
        and e.outcome = 'ALLOWED' and e.action like 'record.%'
      """;

  private final JdbcClient jdbc;
  private final JdbcClient auditJdbc;
  private final TransactionOperations auditTransactions;

  JdbcOpenings(
      JdbcClient jdbc,
      @Qualifier("audit") JdbcClient auditJdbc,
      @Qualifier("audit") TransactionOperations auditTransactions) {
    this.jdbc = jdbc;
    this.auditJdbc = auditJdbc;
    this.auditTransactions = auditTransactions;
  }

  @Override
  public List<PersonId> openable(Collection<PersonId> persons) {
    return jdbc.sql(OPENABLE)
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> new PersonId(row.getObject("subject", UUID.class)))
        .list();
  }

  @Override
  public Optional<Opening> live(PersonId person) {
    return own().stream().filter(opening -> opening.person().equals(person)).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Live> live() {
    return own().stream().map(opening -> new Live(opening.person(), opening.until())).toList();
  }

  private List<Opening> own() {
    return jdbc.sql(LIVE).query(JdbcOpenings::opening).list();
  }

  @Override
  public void add(Opening opening) {
    jdbc.sql(ADD)
        .param("id", opening.id())
        .param("staff", opening.opener().value())
        .param("person", opening.person().value())
        .param("reason", opening.reason().name())
        .param("at", opening.at().atOffset(UTC))
        .param("until", opening.until().atOffset(UTC))
        .update();
  }

  @Override
  public void explain(Opening opening, Sealed words) {
    jdbc.sql(EXPLAIN).param("id", opening.id()).param("words", words.bytes()).update();
  }

  @Override
  public Optional<Judged> find(UUID id) {
    return jdbc.sql(JUDGED).param("id", id).query(JdbcOpenings::judged).optional();
  }

  @Override
  public List<Judged> reviewed() {
    return jdbc.sql(JUDGED).param("id", null).query(JdbcOpenings::judged).list();
  }

  @Override
  public boolean judge(UUID id, Finding finding, StaffId by, Instant at) {
    return jdbc.sql(JUDGE)
            .param("id", id)
            .param("finding", finding.name())
            .param("by", by.value())
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  @Override
  public List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, _) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    instant(row, "opened_at"),
                    row.getString("opener"),
                    row.getString("agency"),
                    row.getBoolean("reviewable"),
                    row.getBoolean("supervised")))
        .list();
  }

  @Override
  public Seen seen(Opening opening) {
    var looks =
        auditTransactions.execute(
            _ ->
                auditJdbc
                    .sql(SEEN)
                    .param("staff", opening.opener().value())
                    .param("person", opening.person().value())
                    .param("from", opening.at().atOffset(UTC))
                    .param("until", opening.until().atOffset(UTC))
                    .query((row, _) -> Set.of((String[]) row.getArray("fields").getArray()))
                    .list());
    var fields = new TreeSet<String>();
    looks.forEach(fields::addAll);
    return new Seen(looks.size(), fields);
  }

  private static Opening opening(ResultSet row, int number) throws SQLException {
    return new Opening(
        row.getObject("id", UUID.class),
        new StaffId(row.getObject("staff", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        Reason.valueOf(row.getString("reason")),
        instant(row, "opened_at"),
        instant(row, "until"));
  }

  private static Judged judged(ResultSet row, int number) throws SQLException {
    var finding = row.getString("finding");
    var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
    return new Judged(
        opening(row, number),
        row.getString("opener"),
        row.getString("agency"),
        new Sealed(row.getBytes("words")),
        finding == null ? null : Finding.valueOf(finding),
        row.getString("reviewer"),
        reviewed == null ? null : reviewed.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
