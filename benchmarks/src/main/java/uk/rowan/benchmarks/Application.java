package uk.rowan.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Rowan as a process of its own, started as people start it, so that it can be ended as a machine
/// ends it.
final class Application implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 7_200;
  private static final long PAUSE_MILLIS = 50;

  private final List<String> machine;
  private final List<String> options;
  private final Path said;
  private final int port;
  private final Thread ending = new Thread(this::end, "ending the application");
  private Process process;

  private Application(Path folder, List<String> machine, List<String> options) throws IOException {
    this.port = freePort();
    this.machine = List.copyOf(machine);
    this.options = List.copyOf(options);
    this.said = folder.resolve("application.log");
    this.process = launch();
    Runtime.getRuntime().addShutdownHook(ending);
  }

  /// On a database that is there already. It is started often, so it starts fast rather than run
  /// fast.
  static Application on(Ground ground, int people) throws IOException, InterruptedException {
    var application =
        new Application(
            ground.folder(),
            List.of("-XX:TieredStopAtLevel=1"),
            List.of(
                "--data=" + ground.folder(),
                "--database=%s?user=postgres&password=%s"
                    .formatted(ground.url().replace("/rowan", "/postgres"), ground.password()),
                "--people=" + people));
    application.awaitReady();
    return application;
  }

  /// With its own database in a folder.
  static Application in(Path folder, int people) throws IOException, InterruptedException {
    var application =
        new Application(folder, List.of(), List.of("--data=" + folder, "--people=" + people));
    application.awaitReady();
    return application;
  }

  String site() {
    return "http://127.0.0.1:" + port;
  }

  /// The processor time that it and its database have used so far.
  Duration processorTime() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(part -> part.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void revive() throws IOException {
    process = launch();
  }

  /// Until its health page answers.
  void awaitReady() throws InterruptedException, IOException {
    var visitor = new Visitor(site());
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isReady(visitor)) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not come up: " + Files.readString(said));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(ending);
    end();
  }

  private void end() {
    if (!stops()) {
      process.destroyForcibly();
    }
  }

  /// Asks it to stop, and says whether it did within a minute.
  boolean stops() {
    process.destroy();
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isReady(Visitor visitor) {
    try {
      return visitor.get("/health").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private Process launch() throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(machine);
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "uk.rowan.Rowan",
            "start",
            "--port=" + port));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
