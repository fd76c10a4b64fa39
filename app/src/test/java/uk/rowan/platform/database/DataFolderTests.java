package uk.rowan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rowan.testing.TestDatabase;

/// What Rowan says of a data folder that it cannot or must not use.
class DataFolderTests {

  private static final Path BINARIES = Path.of(System.getProperty("user.home"), ".cache", "rowan");

  @TempDir private Path folder;

  @Test
  void folderInUseIsLeftToWhoeverUsesIt() throws SQLException {
    try (var first = start()) {
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(this::start)
          .withMessageContaining("Another Rowan is using the data folder")
          .withMessageContaining("--data");
      assertThat(answers(first)).isTrue();
    }
  }

  @Test
  void folderIsFreeAgainAfterwards() throws SQLException {
    start().close();

    try (var second = start()) {
      assertThat(answers(second)).isTrue();
    }
  }

  @Test
  void ownDatabaseNeverForgetsWhatItAcknowledgedAndListensToThisMachineAlone() throws SQLException {
    try (var server = start();
        var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.superuserPassword());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')
                      || ' ' || current_setting('listen_addresses') || current_setting('unix_socket_directories') || ' '
                      || current_setting('data_checksums')
                    """)) {
      rows.next();

      assertThat(rows.getString(1)).isEqualTo("ononon 127.0.0.1 on");
    }
  }

  @Test
  void folderOfAnotherPostgresqlIsNotTouched() throws IOException {
    var version = folder.resolve("postgres/PG_VERSION");
    Files.createDirectories(version.getParent());
    Files.writeString(version, "17\n");

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(this::start)
        .withMessageContaining("belongs to PostgreSQL 17");
  }

  @Test
  void databaseOfANewerRowanIsNotTouched() throws SQLException {
    try (var database = TestDatabase.fresh();
        var administrator = database.asAdministrator()) {
      administrator
          .createStatement()
          .execute(
              """
              insert into migrations.people (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
              values (900, '900', 'of a newer Rowan', 'SQL', 'V900__of_a_newer_rowan.sql', 1, 'rowan_owner', 1, true)
              """);

      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(() -> Migrations.run(database.url(), database.keys()))
          .withMessageContaining("belongs to another version of Rowan");
    }
  }

  private PostgresServer start() {
    return PostgresServer.start(folder, BINARIES, List.of());
  }

  private static boolean answers(PostgresServer server) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.superuserPassword());
        var rows = connection.createStatement().executeQuery("select 1")) {
      return rows.next();
    }
  }
}
