package uk.rowan.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Role;

/// A small partnership: Alder, a specialist service, and Fernley, a housing provider, each with a
/// service, a team and three who work in it; and the partnership's office, which looks after the
/// rules. Everyone in it is invented, and has the same identifier in every test.
///
/// It is written by the application's own role, under row security, and may be founded again where
/// it already is.
public final class Partnership {

  private static final LocalDate JOINED = LocalDate.of(2024, 4, 1);

  static final String AGENCY =
      """
      insert into sharing.agency (id, code, name, kind, joined) values (:id, :code, :name, :kind, :joined)
      on conflict (id) do nothing
      """;
  static final String SERVICE =
      """
      insert into sharing.service (id, agency, name, takes_referrals) values (:id, :agency, :name, true)
      on conflict (id) do nothing
      """;
  static final String TEAM =
      "insert into sharing.team (id, service, name) values (:id, :service, :name) on conflict (id) do nothing";
  static final String STAFF =
      """
      insert into sharing.staff (id, agency, username, name, role) values (:id, :agency, :username, :name, :role)
      on conflict (id) do nothing
      """;
  static final String MEMBERSHIP =
      """
      insert into sharing.membership (staff, team, leads, valid)
      values (:staff, :team, :leads, tstzrange(cast(:joined as timestamptz), null)) on conflict do nothing
      """;
  static final String STAFF_LEAVES = "update sharing.staff set left_at = :at where id = :id";
  static final String AGENCY_LEAVES = "update sharing.agency set left_on = :on where id = :id";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public final Agency alder;
  public final Agency fernley;
  public final Agency office;

  /// Practitioner, triage worker and manager of Alder.
  public final Staff ama;

  public final Staff tom;
  public final Staff mary;

  /// Practitioner, triage worker, manager and partner professional of Fernley.
  public final Staff piotr;

  public final Staff nia;
  public final Staff sam;
  public final Staff jo;

  public final Staff privacyOfficer;
  public final Staff gatekeeper;
  public final Staff administrator;
  public final Staff analyst;

  private Partnership(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    alder = agency("alder", "Alder", "SPECIALIST_SERVICE");
    fernley = agency("fernley", "Fernley Homes", "HOUSING");
    office = agency("office", "Partnership office", "COUNCIL");
    ama = join(alder, "Ama Okoro", Role.PRACTITIONER);
    tom = join(alder, "Tom Birch", Role.TRIAGE_WORKER);
    mary = join(alder, "Mary Quill", Role.MANAGER);
    piotr = join(fernley, "Piotr Lis", Role.PRACTITIONER);
    nia = join(fernley, "Nia Vale", Role.TRIAGE_WORKER);
    sam = join(fernley, "Sam Oakes", Role.MANAGER);
    jo = join(fernley, "Jo Kite", Role.PARTNER);
    privacyOfficer = join(office, "Paula Reed", Role.PRIVACY_OFFICER);
    gatekeeper = join(office, "Gareth Keep", Role.GATEKEEPER);
    administrator = join(office, "Ada Minns", Role.ADMINISTRATOR);
    analyst = join(office, "Anil Stead", Role.ANALYST);
  }

  public static Partnership found(
      JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    return loading(() -> new Partnership(jdbc, transactions, clock));
  }

  /// Someone new in an agency's team, with an identifier of their own.
  public Staff hire(Agency agency, String name, Role role) {
    return loading(() -> staff(UUID.randomUUID(), agency, name, role));
  }

  /// They leave, now.
  public void leaves(Staff staff) {
    governing(
        () ->
            jdbc.sql(STAFF_LEAVES)
                .param("id", staff.id().value())
                .param("at", clock.instant().atOffset(UTC))
                .update());
  }

  /// The agency leaves the partnership: from that day it is no longer in it.
  public void leaves(Agency agency, LocalDate on) {
    governing(
        () -> jdbc.sql(AGENCY_LEAVES).param("id", agency.id().value()).param("on", on).update());
  }

  private Agency agency(String code, String name, String kind) {
    var agency =
        new Agency(new AgencyId(id(code)), name, id(code + " service"), id(code + " team"));
    write(
        () ->
            jdbc.sql(AGENCY)
                .param("id", agency.id().value())
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("joined", JOINED)
                .update());
    write(
        () ->
            jdbc.sql(SERVICE)
                .param("id", agency.service())
                .param("agency", agency.id().value())
                .param("name", name + " support")
                .update());
    write(
        () ->
            jdbc.sql(TEAM)
                .param("id", agency.team())
                .param("service", agency.service())
                .param("name", name + " team")
                .update());
    return agency;
  }

  private Staff join(Agency agency, String name, Role role) {
    return staff(id(name), agency, name, role);
  }

  private Staff staff(UUID id, Agency agency, String name, Role role) {
    var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    var unique = id.equals(id(name)) ? username : username + "." + id.toString().substring(0, 8);
    var staff = new Staff(new StaffId(id), agency.id(), agency.team(), unique, name, role);
    write(
        () ->
            jdbc.sql(STAFF)
                .param("id", id)
                .param("agency", agency.id().value())
                .param("username", unique)
                .param("name", name)
                .param("role", role.name())
                .update());
    write(
        () ->
            jdbc.sql(MEMBERSHIP)
                .param("staff", id)
                .param("team", agency.team())
                .param("leads", role == Role.MANAGER)
                .param("joined", JOINED.atStartOfDay().atOffset(UTC))
                .update());
    return staff;
  }

  private void write(Supplier<Integer> statement) {
    transactions.execute(_ -> statement.get());
  }

  private void governing(Supplier<Integer> statement) {
    administrator.because(Purpose.GOVERNANCE).run(() -> write(statement));
  }

  private static <T extends @Nullable Object> T loading(Supplier<T> work) {
    try {
      return Acting.system().because(Purpose.BULK_LOAD).during(work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same name has the same identifier, today and tomorrow.
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("uk.rowan.testing " + name).getBytes(UTF_8));
  }
}
