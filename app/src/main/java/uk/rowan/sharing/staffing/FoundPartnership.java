package uk.rowan.sharing.staffing;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.FirstLinks;
import uk.rowan.sharing.Founding;

/// Makes the partnership's office and its first administrator, who adds everyone else.
@Component
class FoundPartnership implements Founding {

  private static final String USERNAME = "administrator";

  static final String READY = "select sharing.anyone_can_sign_in() as ready";
  static final String ADMINISTRATOR = "select id from sharing.staff where username = :username";
  static final String AGENCY =
      """
      insert into sharing.agency (id, code, name, kind, joined) values (:id, 'office', 'Partnership office', 'COUNCIL', :joined)
      """;
  static final String SERVICE =
      """
      insert into sharing.service (id, agency, name, takes_referrals) values (:id, :agency, 'Partnership office', false)
      """;
  static final String TEAM =
      "insert into sharing.team (id, service, name) values (:id, :service, 'Office')";
  static final String STAFF =
      """
      insert into sharing.staff (id, agency, username, name, role)
      values (:id, :agency, :username, 'First administrator', 'ADMINISTRATOR')
      """;
  static final String MEMBERSHIP =
      """
      insert into sharing.membership (staff, team, leads, valid) values (:staff, :team, false, tstzrange(cast(:at as timestamptz), null))
      """;

  private final FirstLinks links;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  FoundPartnership(
      FirstLinks links, JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.links = links;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<String> firstLink() {
    try {
      return Acting.system()
          .because(Purpose.BULK_LOAD)
          .during(() -> transactions.execute(_ -> make()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the partnership cannot be founded", e);
    }
  }

  private Optional<String> make() {
    var ready = jdbc.sql(READY).query((row, _) -> row.getBoolean("ready")).single();
    return ready
        ? Optional.empty()
        : Optional.of(links.make(administrator().orElseGet(this::found)));
  }

  private Optional<StaffId> administrator() {
    return jdbc.sql(ADMINISTRATOR)
        .param("username", USERNAME)
        .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
        .optional();
  }

  private StaffId found() {
    var agency = UUID.randomUUID();
    var service = UUID.randomUUID();
    var team = UUID.randomUUID();
    var staff = new StaffId(UUID.randomUUID());
    var now = clock.instant();
    jdbc.sql(AGENCY).param("id", agency).param("joined", CivilTime.day(now)).update();
    jdbc.sql(SERVICE).param("id", service).param("agency", agency).update();
    jdbc.sql(TEAM).param("id", team).param("service", service).update();
    jdbc.sql(STAFF)
        .param("id", staff.value())
        .param("agency", agency)
        .param("username", USERNAME)
        .update();
    jdbc.sql(MEMBERSHIP)
        .param("staff", staff.value())
        .param("team", team)
        .param("at", now.atOffset(UTC))
        .update();
    return staff;
  }
}
