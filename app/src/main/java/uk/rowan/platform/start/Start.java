package uk.rowan.platform.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.rowan.foundation.Announced;
import uk.rowan.platform.database.CannotStart;
import uk.rowan.platform.database.DatabaseRoles;
import uk.rowan.platform.database.Keys;
import uk.rowan.platform.database.Migrations;
import uk.rowan.platform.database.PostgresServer;

/// Brings Rowan up step by step, saying what it does, and down again with its database.
public final class Start {

  private static final String DATABASE = "rowan";
  private static final CountDownLatch FINISHED = new CountDownLatch(1);

  private final StartOptions options;
  private final PrintStream out;

  private Start(StartOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /// Serves until told to stop. The result is the exit code: 0, or 1 after a sentence that says
  /// what to do.
  public static int run(Class<?> application, String[] args) {
    try {
      new Start(StartOptions.parse(args), System.out).serve(application);
      return 0;
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  /// However it ends, whoever told it to stop is not kept waiting.
  private void serve(Class<?> application) {
    try {
      serveUntilStopped(application);
      out.println("Stopped.");
    } finally {
      FINISHED.countDown();
    }
  }

  private void serveUntilStopped(Class<?> application) {
    refuseTakenPort();
    var keys = new Keys(options.data().resolve("keys"));
    var stopped = new CountDownLatch(1);
    try (var server = server()) {
      var given = options.database();
      var url =
          server == null && given != null
              ? given(given, keys)
              : embedded(Objects.requireNonNull(server), keys);
      out.println("Bringing the database up to date ...");
      Migrations.run(url, keys);
      out.println("Starting the site ...");
      var app = new SpringApplication(application);
      app.setRegisterShutdownHook(false);
      app.setDefaultProperties(properties(url, keys));
      try (var context = app.run()) {
        stopWith(context, stopped);
        announce(context);
        stopped.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ctrl-C and TERM end the wait; the hook then holds the machine until site and database are
  /// down.
  private static void stopWith(ConfigurableApplicationContext context, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  try {
                    FINISHED.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stopping " + context.getId()));
  }

  private @Nullable PostgresServer server() {
    if (options.database() != null) {
      return null;
    }
    out.println("Starting PostgreSQL in " + options.data() + " ...");
    return PostgresServer.start(options.data(), binaries(), List.of());
  }

  /// Where PostgreSQL is unpacked, once for this user.
  static Path binaries() {
    var cache = System.getenv("XDG_CACHE_HOME");
    var base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("rowan");
  }

  /// The address of Rowan's database on a server of our own, its roles made.
  static String embedded(PostgresServer server, Keys keys) {
    DatabaseRoles.ensure(
        server.url("postgres"), "postgres", server.superuserPassword(), DATABASE, keys);
    return server.url(DATABASE);
  }

  /// An existing server: the URL names a database to sign in to and a user who may make roles;
  /// Rowan's own database is made beside it.
  static String given(String given, Keys keys) {
    Properties parts = Driver.parseURL(given, new Properties());
    if (parts == null) {
      throw new CannotStart(
          "--database is an address such as jdbc:postgresql://host:5432/postgres?user=admin&password=secret, of PostgreSQL 18 or later.");
    }
    DatabaseRoles.ensure(
        given, parts.getProperty("user", ""), parts.getProperty("password", ""), DATABASE, keys);
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(parts.getProperty("PGHOST"), parts.getProperty("PGPORT"), DATABASE);
  }

  private void refuseTakenPort() {
    if (options.port() == 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
    } catch (IOException e) {
      throw new CannotStart(
          "Port "
              + options.port()
              + " is taken by another program. Stop it, or start Rowan with --port and another number.",
          e);
    }
  }

  private Map<String, Object> properties(String url, Keys keys) {
    var properties = new HashMap<String, Object>();
    properties.put("rowan.database.url", url);
    properties.put("rowan.database.keys", keys.folder().toString());
    properties.put("rowan.witness.folder", options.data().resolve("witness").toString());
    properties.put("rowan.demonstration", options.people() > 0);
    properties.put("rowan.demonstration.people", options.people());
    properties.put("server.port", options.port());
    properties.put("server.address", "127.0.0.1");
    return properties;
  }

  private void announce(ConfigurableApplicationContext context) {
    var port =
        context.getEnvironment().getProperty("local.server.port", Integer.toString(options.port()));
    out.println();
    out.println("Rowan is at http://localhost:" + port);
    context
        .getBeansOfType(Announced.class)
        .values()
        .forEach(said -> said.lines("http://localhost:" + port).forEach(out::println));
    out.println("Stop it with Ctrl-C.");
  }
}
