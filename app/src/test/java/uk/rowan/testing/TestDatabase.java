package uk.rowan.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.platform.database.Keys;

/// A migrated, empty database of a test's own on the real PostgreSQL, copied from a template in a
/// tenth of a second.
///
/// Tests of the whole application have one by [RowanTest]; others ask for one with [#fresh()] and
/// close it.
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

  private final TestServer server = TestServer.running();
  private final String name =
      "rowan_test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
  private @Nullable Class<?> user;

  private TestDatabase() {
    server.create(name);
    OPEN.add(this);
  }

  public static TestDatabase fresh() {
    return new TestDatabase();
  }

  /// As `rowan.database.url` wants it: without user or password.
  public String url() {
    return server.url(name);
  }

  /// As `rowan.database.keys` wants it.
  public Keys keys() {
    return server.keys();
  }

  /// A folder for whatever else belongs to this database. It goes with the server.
  public Path folder() {
    return server.folder(name);
  }

  /// A plain connection as one of Rowan's roles, with nobody acting.
  public Connection as(String role) throws SQLException {
    return DriverManager.getConnection(url(), role, DatabaseRoles.password(keys(), role));
  }

  /// A plain connection as the server's administrator, whom no policy binds: for looking at what a
  /// test did, never for doing it.
  public Connection asAdministrator() throws SQLException {
    return DriverManager.getConnection(url(), server.user(), server.password());
  }

  /// Empties the database, under whoever is connected: their connections end.
  public void renew() {
    server.drop(name);
    server.create(name);
  }

  @Override
  public void close() {
    if (OPEN.remove(this)) {
      server.drop(name);
    }
  }

  /// Gives the database to a test class: empty, when another had it before.
  void lendTo(Class<?> test) {
    if (user != null && user != test) {
      renew();
    }
    user = test;
  }

  static void dropAll() {
    Set.copyOf(OPEN).forEach(TestDatabase::close);
  }
}
