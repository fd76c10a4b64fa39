package uk.rowan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.SpringApplication;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.platform.database.Keys;
import uk.rowan.platform.database.Migrations;
import uk.rowan.platform.database.PostgresServer;

/// The one PostgreSQL of this run of the tests, with the roles made and one migrated database that
/// all others are copies of. It is our own in a temporary folder, or the one whose administrator's
/// JDBC URL is in `ROWAN_TEST_DATABASE`.
final class TestServer {

  private static final long RUN = ProcessHandle.current().pid();
  private static final Path FOLDERS = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String PREFIX = "rowan-test-";

  /// What a crash loses does not matter here, and the tests that are about it start a server of
  /// their own.
  private static final List<String> HASTY =
      List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");

  private static final TestServer ONLY = new TestServer();
  private static final AtomicBoolean SPRING_STOPS_IT = new AtomicBoolean();

  private final Path folder = FOLDERS.resolve(PREFIX + RUN);
  private final String template = "rowan_template_" + RUN;
  private final @Nullable PostgresServer own;
  private final String admin;
  private final String user;
  private final String password;
  private final Keys keys;

  private TestServer() {
    // A pooled connection is tried before each use, so that a database may be renewed behind a
    // pool.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    sweep();
    var given = System.getenv("ROWAN_TEST_DATABASE");
    if (given == null || given.isBlank()) {
      own = PostgresServer.start(folder, cache(), HASTY);
      admin = own.url("postgres");
      user = "postgres";
      password = own.superuserPassword();
      keys = new Keys(folder.resolve("keys"));
    } else {
      Properties parts = Driver.parseURL(given, new Properties());
      if (parts == null) {
        throw new IllegalArgumentException("ROWAN_TEST_DATABASE is not a jdbc:postgresql: URL");
      }
      own = null;
      admin = given;
      user = parts.getProperty("user", "");
      password = parts.getProperty("password", "");
      keys = new Keys(cache().resolve("test-keys"));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopUnlessSpringDoes, "stop-postgres"));
    DatabaseRoles.ensure(admin, user, password, template, keys);
    Migrations.run(url(template), keys);
  }

  static TestServer running() {
    return ONLY;
  }

  /// Spring's own hook closes every context first and stops the server then.
  static void stopAfterSpring() {
    if (SPRING_STOPS_IT.compareAndSet(false, true)) {
      SpringApplication.getShutdownHandlers().add(ONLY::stop);
    }
  }

  Keys keys() {
    return keys;
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  String url(String database) {
    return own == null
        ? admin.replaceFirst("\\?.*", "").replaceFirst("/[^/]*$", "/" + database)
        : own.url(database);
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  void create(String database) {
    administer("create database " + database + " owner rowan_owner template " + template);
    DatabaseRoles.ensure(admin, user, password, database, keys);
  }

  void drop(String database) {
    administer("drop database if exists " + database + " with (force)");
  }

  private void administer(String sql) {
    try (var connection = DriverManager.getConnection(admin, user, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the test server refused: " + sql, e);
    }
  }

  private void stopUnlessSpringDoes() {
    if (!SPRING_STOPS_IT.get()) {
      stop();
    }
  }

  private void stop() {
    if (own == null) {
      TestDatabase.dropAll();
      drop(template);
    } else {
      own.close();
    }
    delete(folder);
  }

  private static Path cache() {
    var cache = System.getenv("XDG_CACHE_HOME");
    return (cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache))
        .resolve("rowan");
  }

  /// Ends what earlier runs left behind when they were killed.
  private static void sweep() {
    try (var folders = Files.list(FOLDERS)) {
      for (var left : folders.filter(TestServer::isAbandoned).toList()) {
        var pidFile = left.resolve("postgres/postmaster.pid");
        if (Files.exists(pidFile)) {
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
              .filter(p -> p.info().commandLine().orElse("").contains(left.toString()))
              .ifPresent(
                  orphan -> {
                    orphan.destroyForcibly();
                    orphan.onExit().join();
                  });
        }
        delete(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAbandoned(Path folder) {
    var name = folder.getFileName().toString();
    return name.matches(PREFIX + "\\d+")
        && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isEmpty();
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
