package uk.rowan.referrals.triage;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;

@Repository
class JdbcReferrals implements Referrals {

  static final String WAITING =
      """
      select id, reference, service, person, told_as, kind, received_at, concern, referrer, must_not_know, referrer_kind,
             aware, agreed, risk_said, hints, first_contact_due, version, status, decided_by, decided_at, reason,
             reason_words, read_by, read_at
      from referrals.referral
      where status in ('RECEIVED', 'ASKED')
        and (cast(:service as uuid) is null or service = :service)
        and (cast(:door as text) is null or kind = :door)
        and (not :late or first_contact_due <= :now)
        and (cast(:hint as text) is null or cast(:hint as text) = any (hints))
      order by 'DOUBTFUL' = any (hints),
               risk_said <> 'HIGH' and not hints && array['STRANGULATION', 'WEAPON', 'HONOUR'],
               first_contact_due, id
      offset :offset limit :most
      """;
  static final String COUNT =
      """
      select count(*)
      from referrals.referral
      where status in ('RECEIVED', 'ASKED')
        and (cast(:service as uuid) is null or service = :service)
        and (cast(:door as text) is null or kind = :door)
        and (not :late or first_contact_due <= :now)
        and (cast(:hint as text) is null or cast(:hint as text) = any (hints))
      """;
  static final String FIND =
      """
      select id, reference, service, person, told_as, kind, received_at, concern, referrer, must_not_know, referrer_kind,
             aware, agreed, risk_said, hints, first_contact_due, version, status, decided_by, decided_at, reason,
             reason_words, read_by, read_at
      from referrals.referral
      where id = cast(:id as uuid) or person = cast(:person as uuid) or told_as = cast(:person as uuid)
      order by received_at desc, id
      """;
  static final String READ =
      "update referrals.referral set read_by = :by, read_at = :at where id = :id";
  static final String ASK =
      """
      update referrals.referral
      set status = 'ASKED', reason_words = :words, version = version + 1
      where id = :id and version = :version and status in ('RECEIVED', 'ASKED')
      """;
  static final String DECIDE =
      """
      update referrals.referral
      set status = :status, decided_by = :by, decided_at = :at, reason = :reason,
          reason_words = coalesce(:words, reason_words), version = version + 1
      where id = :id and version = :version and status in ('RECEIVED', 'ASKED')
      """;
  static final String REPOINT =
      """
      update referrals.referral
      set person = :person, version = version + 1
      where id = :id and version = :version and status in ('RECEIVED', 'ASKED')
      """;

  private final JdbcClient jdbc;

  JdbcReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Referral.Waiting> waiting(Wanted wanted, Instant now, int offset, int most) {
    return narrowed(jdbc.sql(WAITING), wanted, now)
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> waiting(row))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public int countWaiting(Wanted wanted, Instant now) {
    return narrowed(jdbc.sql(COUNT), wanted, now).query(Integer.class).single();
  }

  private static StatementSpec narrowed(StatementSpec statement, Wanted wanted, Instant now) {
    return statement
        .param("service", wanted.service())
        .param("door", wanted.door())
        .param("late", wanted.late())
        .param("now", now.atOffset(UTC))
        .param("hint", wanted.hint() == null ? null : wanted.hint().name());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Referral> find(ReferralId id) {
    return jdbc.sql(FIND)
        .param("id", id.value())
        .param("person", null)
        .query((row, _) -> referral(row))
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Referral> about(PersonId person) {
    return jdbc.sql(FIND)
        .param("id", null)
        .param("person", person.value())
        .query((row, _) -> referral(row))
        .list();
  }

  @Override
  @Transactional
  public void read(ReferralId id, StaffId by, Instant at) {
    jdbc.sql(READ)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.atOffset(UTC))
        .update();
  }

  @Override
  @Transactional
  public boolean ask(Referral.Told referral, Sealed words) {
    return at(jdbc.sql(ASK), referral).param("words", words.bytes()).update() == 1;
  }

  @Override
  @Transactional
  public boolean decide(Referral.Decided decided) {
    return at(jdbc.sql(DECIDE), decided.told())
            .param("status", decided.decision().name())
            .param("by", decided.by().value())
            .param("at", decided.at().atOffset(UTC))
            .param("reason", decided.reason() == null ? null : decided.reason().name())
            .param("words", decided.words() == null ? null : decided.words().bytes())
            .update()
        == 1;
  }

  @Override
  @Transactional
  public boolean repoint(Referral.Told referral, PersonId person) {
    return at(jdbc.sql(REPOINT), referral).param("person", person.value()).update() == 1;
  }

  private static StatementSpec at(StatementSpec statement, Referral.Told referral) {
    return statement.param("id", referral.id().value()).param("version", referral.version());
  }

  private static Referral referral(ResultSet row) throws SQLException {
    var status = row.getString("status");
    return switch (status) {
      case "RECEIVED", "ASKED" -> waiting(row);
      default -> {
        var reason = row.getString("reason");
        yield new Referral.Decided(
            told(row),
            Referral.Decision.valueOf(status),
            new StaffId(row.getObject("decided_by", UUID.class)),
            instant(row, "decided_at"),
            reason == null ? null : TurnedAway.valueOf(reason),
            sealed(row, "reason_words"));
      }
    };
  }

  private static Referral.Waiting waiting(ResultSet row) throws SQLException {
    var reader = row.getObject("read_by", UUID.class);
    return new Referral.Waiting(
        told(row),
        sealed(row, "reason_words"),
        reader == null ? null : new Referral.Reading(new StaffId(reader), instant(row, "read_at")));
  }

  private static Referral.Told told(ResultSet row) throws SQLException {
    return new Referral.Told(
        new ReferralId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getObject("service", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new PersonId(row.getObject("told_as", UUID.class)),
        row.getString("kind"),
        instant(row, "received_at"),
        new Sealed(row.getBytes("concern")),
        new Sealed(row.getBytes("referrer")),
        sealed(row, "must_not_know"),
        ReferrerKind.valueOf(row.getString("referrer_kind")),
        row.getString("aware"),
        row.getString("agreed"),
        RiskSaid.valueOf(row.getString("risk_said")),
        hints(row),
        instant(row, "first_contact_due"),
        row.getInt("version"));
  }

  private static Set<RiskHint> hints(ResultSet row) throws SQLException {
    var hints = EnumSet.noneOf(RiskHint.class);
    Arrays.stream((String[]) row.getArray("hints").getArray())
        .map(RiskHint::valueOf)
        .forEach(hints::add);
    return hints;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
    var bytes = row.getBytes(column);
    return bytes == null ? null : new Sealed(bytes);
  }
}
