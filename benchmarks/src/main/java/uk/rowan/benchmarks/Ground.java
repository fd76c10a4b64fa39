package uk.rowan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.platform.database.Keys;
import uk.rowan.platform.database.Migrations;
import uk.rowan.platform.database.PostgresServer;

/// A migrated database on a real PostgreSQL of its own, in a temporary folder that goes with it.
final class Ground implements AutoCloseable {

  static final String APPEND_SOME =
      """
      select count(audit.append(
        'person.look', gen_random_uuid(), array[gen_random_uuid()], array['NAME', 'RISK, "' || n || '"'],
        'ALLOWED', 'worker:' || n))
      from generate_series(1, ?) as n
      """;

  private static final String DATABASE = "rowan";
  private static final int MOST_IN_ONE = 40;

  private final Path folder;
  private final List<String> settings;
  private final Keys keys;
  private final PostgresServer server;

  /// Ctrl-C leaves no server behind.
  private final Thread ending = new Thread(this::end, "ending the ground");

  private Ground(Path folder, List<String> settings) {
    this.folder = folder;
    this.settings = List.copyOf(settings);
    this.keys = new Keys(folder.resolve("keys"));
    this.server = PostgresServer.start(folder, cache(), settings);
    Runtime.getRuntime().addShutdownHook(ending);
    DatabaseRoles.ensure(
        server.url("postgres"), "postgres", server.superuserPassword(), DATABASE, keys);
    Migrations.run(url(), keys);
  }

  static Ground fresh() throws IOException {
    return with();
  }

  /// With settings of PostgreSQL that take the place of Rowan's own.
  static Ground with(String... settings) throws IOException {
    return new Ground(Files.createTempDirectory("rowan-ground-"), List.of(settings));
  }

  String url() {
    return server.url(DATABASE);
  }

  /// The superuser's.
  String password() {
    return server.superuserPassword();
  }

  Path folder() {
    return folder;
  }

  Keys keys() {
    return keys;
  }

  /// Ends the server and all its children at once, without a word to any of them.
  void kill() throws IOException, InterruptedException {
    kill(folder);
  }

  /// The same for the server that runs in a folder, whoever started it.
  static void kill(Path folder) throws IOException, InterruptedException {
    var lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    var all = new ArrayList<>(List.of(postmaster));
    all.addAll(postmaster.descendants().toList());
    var command = new ArrayList<>(List.of("kill", "-9"));
    all.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    all.forEach(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
  }

  /// Starts the server again, where it was.
  void revive() {
    server.startAgain(settings);
  }

  /// What the application handed out with its seals; null before the first.
  @Nullable PublicKey sealKey() throws IOException, GeneralSecurityException {
    var file = folder.resolve("witness/public-key.pem");
    if (!Files.exists(file)) {
      return null;
    }
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(
            new X509EncodedKeySpec(Base64.getDecoder().decode(Files.readAllLines(file).get(1))));
  }

  Connection audit() throws SQLException {
    return DriverManager.getConnection(
        url(), "rowan_audit", DatabaseRoles.password(keys, "rowan_audit"));
  }

  /// Whom nothing in the database stops.
  Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", server.superuserPassword());
  }

  /// Appends events in many small transactions, so that they fall on all chains.
  void append(int events, SplittableRandom random) throws SQLException {
    try (var connection = audit();
        var statement = connection.prepareStatement(APPEND_SOME)) {
      for (int left = events; left > 0; ) {
        int some = Math.min(left, random.nextInt(1, MOST_IN_ONE));
        statement.setInt(1, some);
        statement.execute();
        left -= some;
      }
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(ending);
    end();
  }

  private void end() {
    server.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path cache() {
    var cache = System.getenv("XDG_CACHE_HOME");
    return (cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache))
        .resolve("rowan");
  }
}
