package uk.rowan.sharing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.testing.TestDatabase;

/// The audit log is appended to through one function, and never changed, by whomever (requirement
/// AU-02).
class AppendOnlyTests {

  private static final String REFUSED = "42501";
  private static final String APPEND =
      "select audit.append('person.look', null, '{}', '{}', 'ALLOWED', 'a test')";
  private static final List<String> ROLES =
      List.of(
          "rowan_app", "rowan_match", "rowan_vault", "rowan_audit", "rowan_migrate", "rowan_owner");
  private static final List<String> CHANGES =
      List.of(
          "update audit.event set outcome = 'REFUSED'",
          "delete from audit.event",
          "truncate audit.event",
          "update audit.seal set number = number + 1",
          "delete from audit.seal",
          "truncate audit.seal",
          "delete from audit.chain_head",
          "truncate audit.chain_head");

  private static TestDatabase database;

  @BeforeAll
  static void writeOneEvent() throws SQLException {
    database = TestDatabase.fresh();
    try (var audit = database.as("rowan_audit")) {
      run(audit, APPEND);
    }
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  static Stream<Arguments> everyRoleAndChange() {
    return ROLES.stream()
        .flatMap(role -> CHANGES.stream().map(change -> Arguments.of(role, change)));
  }

  @ParameterizedTest
  @Tag("AU-02")
  @Tag("ASVS-16.4.2")
  @MethodSource("everyRoleAndChange")
  void nobodyChangesWhatWasWritten(String role, String change) throws SQLException {
    try (var connection = as(role)) {
      assertRefused(connection, change);
    }
  }

  @ParameterizedTest
  @Tag("AU-02")
  @ValueSource(strings = {"rowan_app", "rowan_match", "rowan_vault"})
  void onlyTheAuditRoleAppends(String role) throws SQLException {
    try (var connection = database.as(role)) {
      assertRefused(connection, APPEND);
    }
  }

  @ParameterizedTest
  @Tag("AU-02")
  @ValueSource(strings = {"rowan_app", "rowan_match", "rowan_vault", "rowan_audit"})
  void nobodyWhoWorksInsertsPastTheFunction(String role) throws SQLException {
    try (var connection = database.as(role)) {
      assertRefused(
          connection,
          "insert into audit.event select 1, 1, now(), null, null, null, 'x', null, '{}', '{}', 'DONE', '', null, '', ''");
      assertRefused(connection, "update audit.chain_head set seq = seq + 1");
    }
  }

  @ParameterizedTest
  @Tag("AU-02")
  @Tag("ASVS-16.4.2")
  @ValueSource(strings = {"rowan_app", "rowan_match", "rowan_vault"})
  void nobodyWhoWorksReadsTheLog(String role) throws SQLException {
    try (var connection = database.as(role)) {
      assertRefused(connection, "select count(*) from audit.event");
    }
  }

  @Test
  @Tag("AU-02")
  void superuserIsToldToo() throws SQLException {
    try (var connection = database.asAdministrator()) {
      assertRefused(connection, "delete from audit.event");
    }
  }

  @Test
  void listWithAnAbsentPartIsNotWritten() throws SQLException {
    try (var connection = database.as("rowan_audit")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> run(connection, APPEND.replace("'{}', '{}'", "'{null}', '{}'")))
          .withMessageContaining("event_lists_are_plain");
    }
  }

  private static Connection as(String role) throws SQLException {
    var connection = database.as(role.equals("rowan_owner") ? "rowan_migrate" : role);
    if (role.equals("rowan_owner")) {
      run(connection, "set role rowan_owner");
    }
    return connection;
  }

  private static void assertRefused(Connection connection, String sql) {
    assertThatExceptionOfType(SQLException.class)
        .as(sql)
        .isThrownBy(() -> run(connection, sql))
        .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo(REFUSED));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
