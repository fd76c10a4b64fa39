package uk.rowan.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.foundation.Purpose;
import uk.rowan.testing.Examples.Example;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Stage;

/// Ways in which row security is known to leak, tried on real rows of two agencies (requirements
/// AC-13, AC-14).
class LeakProbesTests {

  /// Kept by the frameworks for everyone; they hold identifiers only.
  private static final List<String> OPEN_TO_ALL =
      List.of(
          "platform.spring_session",
          "platform.spring_session_attributes",
          // The codes of ethnic groups: nobody's.
          "extracts.ethnic_group");

  private static Stage stage;
  private static Example alders;
  private static Example fernleys;

  @BeforeAll
  static void begin() {
    stage = new Stage(4);
    alders = stage.examples.of(stage.partnership.alder, stage.partnership.ama, "Alder");
    fernleys = stage.examples.of(stage.partnership.fernley, stage.partnership.piotr, "Fernley");
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @Test
  @Tag("AC-13")
  void nobodySeesNoRowOfAnyTable() throws SQLException {
    try (var nobody = stage.database.as("rowan_app")) {
      assertThat(readable(nobody)).hasSizeGreaterThan(25);
      assertThat(filled()).hasSizeGreaterThan(20);

      assertThat(readable(nobody).stream().filter(table -> !OPEN_TO_ALL.contains(table)))
          .allSatisfy(table -> assertThat(count(nobody, table)).as(table).isZero());
    }
  }

  @Test
  @Tag("AC-03")
  @Tag("AC-13")
  @Tag("ASVS-8.4.1")
  void eachAgencySeesItsOwnRowsAndNoOther() {
    var p = stage.partnership;

    assertThat(about(p.ama)).containsOnly(alders.person(), alders.other());
    assertThat(about(p.piotr)).containsOnly(fernleys.person(), fernleys.other());
    assertThat(about(p.gatekeeper)).isEmpty();
    assertThat(about(p.administrator)).isEmpty();
  }

  /// The functions of the owner, which RightsTests lists, compare persons and count what waits.
  private static final String COUNTED_BY_FUNCTIONS =
      "people\\.(match_key|staff_key|possible_same|person|relationship)|support\\.support_case";

  @Test
  @Tag("AC-13")
  void ownerOfTheTablesIsBoundToo() throws SQLException {
    try (var owner = stage.database.as("rowan_migrate")) {
      owner.createStatement().execute("set role rowan_owner");

      assertThat(filled().stream().filter(table -> table.matches("(people|risk|support)\\..*")))
          .filteredOn(table -> !table.matches(COUNTED_BY_FUNCTIONS))
          .hasSizeGreaterThan(10)
          .allSatisfy(table -> assertThat(count(owner, table)).as(table).isZero());
    }
  }

  @Test
  @Tag("AC-14")
  void tokenOfThisConnectionOpensWhatItsActorMaySee() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      assertThat(persons(app, signed(ama(pid(app), inTenMinutes()), actingKey()))).isEqualTo(2);
    }
  }

  @Test
  @Tag("AC-14")
  void tokenSignedWithAnotherKeyOpensNothing() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      assertThat(persons(app, signed(ama(pid(app), inTenMinutes()), new byte[32]))).isZero();
    }
  }

  @Test
  @Tag("AC-14")
  void tokenOfAnotherConnectionOpensNothing() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      assertThat(persons(app, signed(ama(pid(app) + 1, inTenMinutes()), actingKey()))).isZero();
    }
  }

  @Test
  @Tag("AC-14")
  void tokenPastItsTimeOpensNothing() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      var justOver = Instant.now(java.time.Clock.systemUTC()).getEpochSecond() - 1;

      assertThat(persons(app, signed(ama(pid(app), justOver), actingKey()))).isZero();
    }
  }

  @Test
  @Tag("AC-14")
  void tokenWithAnotherNameInItOpensNothing() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      var piotrs =
          signed(ama(pid(app), inTenMinutes()), actingKey())
              .replace(
                  stage.partnership.ama.id().toString(), stage.partnership.piotr.id().toString());

      assertThat(persons(app, piotrs)).isZero();
    }
  }

  @ParameterizedTest
  @Tag("AC-14")
  @ValueSource(
      strings = {"", "|", "|||||||", "x", "a|b|c|d|e|f|g|h", "'; set role rowan_owner; --"})
  void nonsenseOpensNothing(String token) throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      assertThat(persons(app, token)).isZero();
    }
  }

  /// Before a server has learnt its key there is nothing to check a signature with.
  @Test
  @Tag("AC-14")
  void serverWithoutAKeyBelievesNobody() throws SQLException {
    try (var other = new Stage(1);
        var administrator = other.database.asAdministrator();
        var app = other.database.as("rowan_app")) {
      other.examples.of(other.partnership.alder, other.partnership.ama, "Alder");
      administrator.createStatement().execute("delete from acting.secret");

      assertThat(persons(app, signed(ama(pid(app), inTenMinutes()), actingKey()))).isZero();
    }
  }

  @Test
  @Tag("AC-14")
  void nameSmuggledIntoAStatementIsNotBelieved() {
    var ama = stage.partnership.ama;

    stage.as(
        Staff.as(stage.partnership.piotr),
        () -> {
          stage
              .jdbc
              .sql("select set_config('rowan.acting', :said, true)")
              .param(
                  "said",
                  ama.id() + "|" + ama.agency() + "|SUPPORT|0|" + ama.id() + "|1|9999999999|00")
              .query(String.class)
              .single();

          assertThat(count("people.person")).isZero();
          return true;
        });
  }

  @Test
  @Tag("AC-14")
  void settingThatOutlivesItsTransactionIsOverruledByTheNext() throws SQLException {
    try (var one = new Stage(1)) {
      one.examples.of(one.partnership.alder, one.partnership.ama, "Alder");
      one.as(
          Staff.as(one.partnership.ama),
          () ->
              one.jdbc
                  .sql("select set_config('rowan.acting', current_setting('rowan.acting'), false)")
                  .query(String.class)
                  .single());

      var seen =
          one.transactions.execute(
              _ ->
                  one.jdbc.sql("select count(*) from people.person").query(Integer.class).single());

      assertThat(seen).isZero();
    }
  }

  @Test
  @Tag("AC-14")
  void statementOutsideATransactionSeesNothing() {
    var seen = new ArrayList<Integer>();

    Staff.as(stage.partnership.ama).run(() -> seen.add(count("people.person")));

    assertThat(seen).containsExactly(0);
  }

  /// Whether a row exists is not told by how the database refuses to add to it.
  @Test
  @Tag("AC-08")
  @Tag("AC-13")
  void hiddenPersonRefusesAsAnAbsentOneDoes() {
    var hidden = refusal(fernleys.person());
    var absent = refusal(UUID.randomUUID());

    assertThat(hidden).isEqualTo(absent).contains("row-level security");
  }

  @Test
  @Tag("AC-13")
  @Tag("ASVS-8.2.2")
  void hiddenRowsAreNeitherChangedNorDeleted() {
    var changed =
        stage.as(
            Staff.as(stage.partnership.ama),
            () ->
                stage
                        .jdbc
                        .sql("update people.person set given = 'x' where id = :id")
                        .param("id", fernleys.person())
                        .update()
                    + stage
                        .jdbc
                        .sql("delete from people.other_name where person = :id")
                        .param("id", fernleys.person())
                        .update());

    assertThat(changed).isZero();
  }

  /// A condition that fails on a row one may not see must not say so.
  @Test
  @Tag("AC-13")
  void faultsInHiddenRowsAreNotReached() {
    var seen =
        stage.as(
            Staff.as(stage.partnership.piotr),
            () ->
                stage
                    .jdbc
                    .sql(
                        "select count(*) from people.person where cast(nullif(given, 'Fernley') as int) is not null")
                    .query(Integer.class)
                    .single());

    assertThat(seen).isZero();
  }

  @Test
  @Tag("AC-13")
  void applicationCanBecomeNobodyElse() throws SQLException {
    try (var app = stage.database.as("rowan_app")) {
      for (var role :
          List.of("rowan_owner", "rowan_migrate", "rowan_vault", "rowan_audit", "postgres")) {
        assertThatThrownBy(() -> app.createStatement().execute("set role " + role))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private static String refusal(UUID person) {
    try {
      stage.as(
          Staff.as(stage.partnership.ama),
          () ->
              stage
                  .jdbc
                  .sql(
                      "insert into people.other_name (id, person, kind, given, family) values (gen_random_uuid(), :person, 'ALIAS', 'x', '')")
                  .param("person", person)
                  .update());
      return "none";
    } catch (org.springframework.dao.DataAccessException e) {
      return String.valueOf(e.getMostSpecificCause().getMessage());
    }
  }

  /// Everyone whom any row is about that a member of staff can read.
  private static List<UUID> about(Staff staff) {
    return stage.as(
        Staff.as(staff),
        () ->
            stage
                .jdbc
                .sql(
                    """
                    select id from people.person union all select person from people.other_name
                    union all select person from people.identifier union all select person from people.characteristic
                    union all select person from people.flag union all select person from people.safe_channel
                    union all select person from people.relationship union all select person from referrals.referral
                    union all select person from risk.assessment union all select a.person from risk.criterion join risk.assessment a on a.id = assessment
                    union all select person from support.support_case union all select person from support.contact
                    union all select person from support.safety_plan union all select person from support.need
                    union all select person from support.task union all select person from support.note
                    union all select person from support.outcome union all select person from sharing.relationship
                    """)
                .query(UUID.class)
                .list());
  }

  private static List<String> readable(Connection connection) {
    return new Catalogue(connection)
        .lines(
            "select nspname || '.' || relname from pg_class c join ours on ours.oid = relnamespace where relkind in ('r', 'v') and has_table_privilege(c.oid, 'select')");
  }

  private static List<String> filled() throws SQLException {
    try (var administrator = stage.database.asAdministrator()) {
      return new Catalogue(administrator)
              .lines(
                  "select nspname || '.' || relname from pg_class join ours on ours.oid = relnamespace where relkind = 'r'")
              .stream()
              .filter(table -> count(administrator, table) > 0)
              .toList();
    }
  }

  private static int count(String table) {
    return stage.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static int count(Connection connection, String table) {
    try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int persons(Connection app, String token) throws SQLException {
    app.setAutoCommit(false);
    try (var announce = app.prepareStatement("select set_config('rowan.acting', ?, true)")) {
      announce.setString(1, token);
      announce.execute();
      return count(app, "people.person");
    } finally {
      app.rollback();
    }
  }

  private static String ama(int connection, long expiry) {
    var ama = stage.partnership.ama;
    return "%s|%s|%s|%d|%s|%d|%d"
        .formatted(
            ama.id(),
            ama.agency(),
            Purpose.SUPPORT,
            stage.clock.millis() * 1000,
            UUID.randomUUID(),
            connection,
            expiry);
  }

  private static String signed(String said, byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return said + "|" + HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] actingKey() {
    return stage.database.keys().secret("acting.key");
  }

  private static long inTenMinutes() {
    return Instant.now(java.time.Clock.systemUTC()).getEpochSecond() + 600;
  }

  private static int pid(Connection connection) throws SQLException {
    return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
  }
}
