package uk.rowan.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The roles of the database, apart from one another: what one of them is tricked into, another
/// still refuses.
///
/// | role | may |
/// | --- | --- |
/// | `rowan_owner` | own everything; nobody signs in as it |
/// | `rowan_migrate` | become the owner, to change the schema |
/// | `rowan_app` | what the pages do: bound by row security, owns nothing, reads neither vault nor match keys nor audit |
/// | `rowan_match` | compare match keys, and nothing else |
/// | `rowan_vault` | release what is in the vault, one audited item at a time |
/// | `rowan_audit` | append to the audit log in a transaction of its own, and read it |
/// | `rowan_load` | add rows in a bulk load, and look at no more than tells one row of extracts from another: the load is one audited act, its rows are not |
public final class DatabaseRoles {

  private static final String ROLE = "select 1 from pg_roles where rolname = ?";
  private static final String DATABASE = "select 1 from pg_database where datname = ?";
  private static final List<String> LOGINS =
      List.of(
          "rowan_migrate", "rowan_app", "rowan_match", "rowan_vault", "rowan_audit", "rowan_load");

  private DatabaseRoles() {}

  /// Makes the roles and the database where they are missing and sets this installation's
  /// passwords. Safe to repeat. `admin` is the URL of any existing database of the server, for a
  /// role that may create roles and databases.
  public static void ensure(
      String admin, String user, String password, String database, Keys keys) {
    try (var connection = DriverManager.getConnection(admin, user, password)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 18) {
        throw new CannotStart(
            "Rowan needs PostgreSQL 18 or later; the database given is PostgreSQL "
                + version
                + ".");
      }
      if (!exists(connection, ROLE, "rowan_owner")) {
        execute(connection, "create role rowan_owner nologin nosuperuser nobypassrls");
      }
      for (var login : LOGINS) {
        if (!exists(connection, ROLE, login)) {
          execute(
              connection,
              "create role " + login + " login nosuperuser nobypassrls nocreatedb nocreaterole");
        }
        execute(connection, "alter role " + login + " password '" + password(keys, login) + "'");
      }
      execute(connection, "grant rowan_owner to rowan_migrate");
      if (!exists(connection, DATABASE, database)) {
        execute(connection, "grant rowan_owner to current_user");
        execute(connection, "create database " + database + " owner rowan_owner");
      }
      execute(connection, "revoke all on database " + database + " from public");
      execute(
          connection, "grant connect on database " + database + " to " + String.join(", ", LOGINS));
    } catch (SQLException e) {
      throw new CannotStart("The database could not be prepared: " + e.getMessage(), e);
    }
  }

  /// The password of one of the roles, made the first time it is asked for.
  public static String password(Keys keys, String role) {
    return java.util.HexFormat.of().formatHex(keys.secret(role + ".password"));
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
