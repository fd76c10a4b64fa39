package uk.rowan.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings a database to the schema of this version: one history per module, in the order in which
/// modules stand on each other.
public final class Migrations {

  /// The modules that own tables, upstream first.
  public static final List<String> MODULES =
      List.of(
          "platform",
          "sharing",
          "people",
          "referrals",
          "risk",
          "support",
          "extracts",
          "demonstration");

  private static final String[] NONE = {};

  private Migrations() {}

  /// Migrates, then hands the database the key with which announcements of who is acting are
  /// checked.
  public static void run(String url, Keys keys) {
    var password = DatabaseRoles.password(keys, "rowan_migrate");
    for (var module : MODULES) {
      migrate(url, password, module);
    }
    try (var connection = DriverManager.getConnection(url, "rowan_migrate", password);
        var role = connection.createStatement();
        var statement = connection.prepareStatement("select acting.learn_key(?)")) {
      role.execute("set role rowan_owner");
      statement.setBytes(1, keys.secret("acting.key"));
      statement.execute();
    } catch (SQLException e) {
      throw new CannotStart("The database could not be prepared: " + e.getMessage(), e);
    }
  }

  /// What a newer or another Rowan did to the database is not passed over: this one would not know
  /// what it may rely on.
  private static void migrate(String url, String password, String module) {
    try {
      Flyway.configure()
          .dataSource(url, "rowan_migrate", password)
          .initSql("set role rowan_owner")
          .locations("classpath:db/migration/" + module)
          .schemas("migrations")
          .table(module)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .placeholderReplacement(false)
          .ignoreMigrationPatterns(NONE)
          .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new CannotStart(
          "The database belongs to another version of Rowan. Start it with the version that made it, or with a newer one; or give another folder with --data.",
          e);
    }
  }
}
