package uk.rowan.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What PostgreSQL's catalogue says of a schema, one line for each thing found.
public record Catalogue(Connection connection) {

  /// Rowan's own schemas; `migrations` is Flyway's.
  public static final String OURS =
      """
      select oid, nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'migrations')
      """;

  /// The query's first column. It may speak of `ours (oid, nspname)`.
  public List<String> lines(String query) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("with ours as (" + OURS + ") " + query)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
