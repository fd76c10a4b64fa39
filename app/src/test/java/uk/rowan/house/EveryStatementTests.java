package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.rowan.testing.TestDatabase;

/// PostgreSQL plans every statement in the code against the migrated schema, as the role that runs
/// it: a misspelt column, or one that the role may not read, never ships.
///
/// Which role that is: a class asks for its connections by qualifier ("vault", "match", "audit"),
/// or has the application's own. One that has several of them has each statement tried as each, and
/// one must fit.
class EveryStatementTests {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\A\\s*(select|insert|update|delete|with|merge)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(\\w+)|\\?");

  private static final Pattern NUMBER = Pattern.compile("\\$(\\d+)");

  private record Statement(String name, String sql, List<String> roles) {}

  private static TestDatabase database;
  private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

  @BeforeAll
  static void connect() throws SQLException {
    database = TestDatabase.fresh();
    for (var role :
        List.of("rowan_app", "rowan_vault", "rowan_match", "rowan_audit", "rowan_load")) {
      CONNECTIONS.put(role, database.as(role));
    }
  }

  @AfterAll
  static void leave() throws SQLException {
    for (var connection : CONNECTIONS.values()) {
      connection.close();
    }
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> isUnderstoodByPostgres() {
    return statements()
        .map(
            statement ->
                dynamicTest(statement.name(), () -> assertThat(complaints(statement)).isEmpty()));
  }

  @Test
  void misspeltColumnIsFound() {
    var misspelt =
        new Statement("", "select nmae from sharing.staff where id = :id", List.of("rowan_app"));

    assertThat(complaints(misspelt)).singleElement().asString().contains("nmae");
  }

  @Test
  void tableOfAnotherRoleIsFound() {
    var forbidden = new Statement("", "select id from vault.entry", List.of("rowan_app"));

    assertThat(complaints(forbidden)).singleElement().asString().contains("permission denied");
  }

  /// Empty when one of the roles can plan it.
  private static List<String> complaints(Statement statement) {
    var complaints =
        statement.roles().stream().map(role -> complaint(statement.sql(), role)).toList();
    return complaints.contains("") ? List.of() : complaints;
  }

  /// `prepare` parses; `explain` plans and checks the rights as well, and runs nothing.
  private static String complaint(String sql, String role) {
    try (var planner = Objects.requireNonNull(CONNECTIONS.get(role)).createStatement()) {
      planner.execute("prepare tried as " + numbered(sql));
      try {
        planner.execute("set plan_cache_mode = force_generic_plan");
        planner.execute("explain execute tried" + nothingForEach(numbered(sql)));
        return "";
      } finally {
        planner.execute("deallocate tried");
      }
    } catch (SQLException e) {
      return role + ": " + e.getMessage();
    }
  }

  /// `:name` becomes `$1`, the same name the same number.
  private static String numbered(String sql) {
    var numbers = new HashMap<String, Integer>();
    var count = new int[1];
    return PARAMETER
        .matcher(sql)
        .replaceAll(
            found ->
                "\\$"
                    + (found.group(1) == null
                        ? ++count[0]
                        : numbers.computeIfAbsent(found.group(1), _ -> ++count[0])));
  }

  private static String nothingForEach(String numbered) {
    var most =
        NUMBER
            .matcher(numbered)
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    return most == 0 ? "" : "(" + String.join(", ", Collections.nCopies(most, "null")) + ")";
  }

  private static Stream<Statement> statements() {
    return House.CODE.stream()
        .filter(type -> !type.isInterface() || !type.getFields().isEmpty())
        .flatMap(EveryStatementTests::statements);
  }

  private static Stream<Statement> statements(JavaClass type) {
    return Arrays.stream(type.reflect().getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .filter(
            field ->
                Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
        .filter(field -> STATEMENT.matcher(text(field)).find())
        .map(
            field ->
                new Statement(
                    type.getSimpleName() + "." + field.getName(), text(field), roles(type)));
  }

  private static String text(Field field) {
    try {
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The roles whose connections a class, or the class it is nested in, asks for.
  private static List<String> roles(JavaClass type) {
    var roles =
        Stream.concat(Stream.of(type), type.getEnclosingClass().stream())
            .flatMap(asking -> Arrays.stream(asking.reflect().getDeclaredConstructors()))
            .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
            .filter(House::isConnections)
            .map(House::role)
            .distinct()
            .toList();
    return roles.isEmpty() ? List.of("rowan_app") : roles;
  }
}
