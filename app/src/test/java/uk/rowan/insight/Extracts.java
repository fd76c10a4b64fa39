package uk.rowan.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.testing.TestDatabase;

/// Extracts as they are once loaded and linked, made row by row. A person is whoever is named:
/// `victim` is the linked person of that name, `victim_dob` and the like are what the row says of
/// them.
public final class Extracts implements AutoCloseable {

  private static final Set<String> ROLES =
      Set.of(
          "victim",
          "suspect",
          "perpetrator",
          "client",
          "patient",
          "subject",
          "child",
          "applicant",
          "lead",
          "participant");
  private static final Set<String> ETHNICITIES =
      Set.of("victim_ethnicity", "victim_ethnicity_self", "suspect_ethnicity_self", "ethnicity");
  private static final Set<String> LISTS =
      Set.of("referring_agencies", "factors", "decline_reasons");
  private static final JsonMapper JSON = new JsonMapper();

  private final TestDatabase database = TestDatabase.fresh();
  private final DriverManagerDataSource asOwner = source("rowan_migrate");
  private final DriverManagerDataSource asApplication = source("rowan_app");
  private final Map<String, Long> persons = new HashMap<>();
  private int line = 1;

  public Extracts() {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute("drop schema extracts cascade");
      statement.execute(ddl());
      statement.execute("grant all on schema extracts to rowan_migrate");
      statement.execute("grant all on all tables in schema extracts to rowan_migrate");
      statement.execute("grant all on all sequences in schema extracts to rowan_migrate");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The tables that stand for the views of `extracts`.
  public static String ddl() {
    try (var in = Extracts.class.getResourceAsStream("/insight/extracts.sql")) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(asApplication);
  }

  public TransactionOperations transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(asApplication));
  }

  public TestDatabase database() {
    return database;
  }

  /// One row; cells are names and values in turn.
  public Extracts row(String source, String... cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row(source, row);
  }

  public Extracts row(String source, Map<String, String> cells) {
    return insert(source, List.of(full(source, cells)));
  }

  /// Rows that all have the same cells.
  public Extracts all(String source, List<Map<String, String>> rows) {
    return insert(source, rows.stream().map(cells -> full(source, cells)).toList());
  }

  private Map<String, Object> full(String source, Map<String, String> cells) {
    var row = new LinkedHashMap<String, Object>();
    row.put("file", source + ".csv");
    row.put("line", ++line);
    cells.forEach((name, value) -> put(row, name, value));
    if (source.equals("marac_cases")) {
      row.putIfAbsent("perpetrator_persons", List.of());
    }
    return row;
  }

  private Extracts insert(String source, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    var columns = String.join(", ", rows.getFirst().keySet());
    JdbcClient.create(asOwner)
        .sql(
            "insert into extracts.%s (%s) select %s from jsonb_populate_recordset(null::extracts.%s, cast(:rows as jsonb))"
                .formatted(source, columns, columns, source))
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    return this;
  }

  /// So many rows that differ only in whom they name: `#` in a cell is the number of the row.
  public Extracts rows(int count, String source, String... cells) {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < count; i++) {
      var row = new LinkedHashMap<String, String>();
      for (int j = 0; j < cells.length; j += 2) {
        row.put(cells[j], cells[j + 1].replace("#", source + " " + line));
      }
      rows.add(full(source, row));
    }
    return insert(source, rows);
  }

  /// Wards of two localities, North with N1 and N2 and South with S1.
  public Extracts places() {
    for (var ward : List.of("N1", "N2", "S1")) {
      row(
          "areas",
          "ward_code",
          ward,
          "ward_name",
          "Ward " + ward,
          "locality",
          ward.startsWith("N") ? "North" : "South",
          "council",
          "Borough");
    }
    return this;
  }

  private void put(Map<String, Object> row, String name, String value) {
    if (ROLES.contains(name)) {
      row.put(name + "_person", person(value));
      if (name.equals("perpetrator")) {
        row.put("perpetrator_persons", List.of(person(value)));
      }
    } else if (name.equals("perpetrators")) {
      row.put(
          "perpetrator_persons",
          List.of(value.split(";")).stream().map(this::person).collect(Collectors.toList()));
    } else if (ETHNICITIES.contains(name)) {
      row.put(name, value);
      row.put(name + "_group", value.startsWith("white") ? "white" : value);
      row.put(name + "_minority", !value.equals("white british"));
    } else if (LISTS.contains(name)) {
      row.put(name, List.of(value.split(";")));
    } else {
      row.put(name, value);
      if (value.matches("\\d{4}-\\d\\d-\\d\\d.*") && !name.endsWith("_dob")) {
        row.put(name + "_timed", value.length() > 10);
      }
    }
  }

  public long person(String name) {
    return persons.computeIfAbsent(name.strip(), _ -> persons.size() + 1L);
  }

  private DriverManagerDataSource source(String role) {
    return new DriverManagerDataSource(
        database.url(), role, DatabaseRoles.password(database.keys(), role));
  }

  @Override
  public void close() {
    database.close();
  }
}
