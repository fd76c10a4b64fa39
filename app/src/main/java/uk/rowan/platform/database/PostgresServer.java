package uk.rowan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// A real PostgreSQL of our own, kept in a folder: it listens to this machine and to this user
/// alone (127.0.0.1, a password that only this user can read, no socket), and is never told to
/// forget what it acknowledged.
///
/// Three settings are said aloud although they are PostgreSQL's defaults, because what Rowan
/// promises rests on them: `fsync`, `synchronous_commit`, `full_page_writes`.
public final class PostgresServer implements AutoCloseable {

  static final String VERSION = "18";
  static final String SUPERUSER = "postgres";
  private static final String BINARIES = "/postgres-linux-x86_64.txz";

  private final Path home;
  private final Path data;
  private final int port;
  private final String password;
  private final FileChannel hold;

  private PostgresServer(Path home, Path data, int port, String password, FileChannel hold) {
    this.home = home;
    this.data = data;
    this.port = port;
    this.password = password;
    this.hold = hold;
  }

  /// Starts the server whose data is in `folder`, making it first when there is none. `binaries` is
  /// where PostgreSQL is unpacked once and shared by every folder. Throws [CannotStart] with a
  /// sentence for the person at the keyboard.
  public static PostgresServer start(Path folder, Path binaries, List<String> settings) {
    try {
      var home = unpacked(binaries);
      var data = folder.resolve("postgres");
      Files.createDirectories(folder);
      var hold = hold(folder);
      var passwordFile = folder.resolve("postgres.password");
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(home, data, passwordFile);
      }
      var version = Files.readString(data.resolve("PG_VERSION")).strip();
      if (!version.equals(VERSION)) {
        throw new CannotStart(
            "The data folder %s belongs to PostgreSQL %s and this Rowan runs PostgreSQL %s. Start it with the Rowan that made it, or give another folder with --data."
                .formatted(folder, version, VERSION));
      }
      stopOrphan(data);
      var server =
          new PostgresServer(home, data, freePort(), Files.readString(passwordFile).strip(), hold);
      server.launch(settings);
      return server;
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL could not be started in " + folder + ": " + e.getMessage(), e);
    }
  }

  /// Starts it again, where it was, after its processes were killed.
  public void startAgain(List<String> settings) {
    try {
      stopOrphan(data);
      launch(settings);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL could not be started again: " + e.getMessage(), e);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// The password of the superuser, for making roles and databases; the application never runs as
  /// it.
  public String superuserPassword() {
    return password;
  }

  @Override
  public void close() {
    try {
      run(
          home.resolve("bin/pg_ctl").toString(),
          "-D",
          data.toString(),
          "-m",
          "fast",
          "-w",
          "-t",
          "60",
          "stop");
      hold.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop: " + e.getMessage(), e);
    }
  }

  private void launch(List<String> settings) throws IOException {
    var options = new ArrayList<String>();
    for (var setting :
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=80",
            "shared_buffers=128MB",
            "jit=off",
            "idle_in_transaction_session_timeout=60s",
            "lock_timeout=15s")) {
      options.add("-c " + setting);
    }
    settings.forEach(setting -> options.add("-c " + setting));
    run(
        home.resolve("bin/pg_ctl").toString(),
        "-D",
        data.toString(),
        "-w",
        "-t",
        "60",
        "-l",
        data.resolveSibling("postgres.log").toString(),
        "-o",
        String.join(" ", options),
        "start");
  }

  private static void initialise(Path home, Path data, Path passwordFile) throws IOException {
    Files.createDirectories(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Keys.writeSecret(passwordFile, Keys.randomWord());
    run(
        home.resolve("bin/initdb").toString(),
        "-D",
        data.toString(),
        "-U",
        SUPERUSER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + passwordFile,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
  }

  /// The folder is one Rowan's for as long as its process lives: the machine itself lets go when
  /// that ends, however it ends.
  private static FileChannel hold(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // Held by this very process.
    }
    channel.close();
    throw new CannotStart(
        "Another Rowan is using the data folder "
            + folder
            + ". Stop it, or give another folder with --data.");
  }

  /// A postmaster left behind by a killed Rowan still runs in the folder: it is told to stop before
  /// another starts.
  private static void stopOrphan(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return;
    }
    var orphan =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(p -> p.info().commandLine().orElse("").contains(data.toString()));
    if (orphan.isPresent()) {
      run("kill", "-INT", Long.toString(orphan.get().pid()));
      try {
        orphan.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
      } catch (RuntimeException e) {
        throw new CannotStart(
            "A PostgreSQL that an earlier Rowan left behind in %s does not stop. End its process, %d, or give another folder with --data."
                .formatted(data.getParent(), orphan.get().pid()),
            e);
      }
    }
  }

  private static synchronized Path unpacked(Path binaries) throws IOException {
    var home = binaries.resolve("postgresql-" + VERSION);
    var complete = home.resolve(".complete");
    if (Files.exists(complete)) {
      return home;
    }
    var fresh = Files.createTempDirectory(Files.createDirectories(binaries), "unpacking");
    try (InputStream archive = PostgresServer.class.getResourceAsStream(BINARIES)) {
      if (archive == null) {
        throw new CannotStart(
            "There is no embedded PostgreSQL for this kind of machine. Give an existing PostgreSQL 18 with --database.");
      }
      unpack(
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive))),
          fresh);
    }
    Files.writeString(fresh.resolve(".complete"), VERSION);
    if (!Files.exists(home)) {
      Files.move(fresh, home);
    }
    return home;
  }

  private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new ZipException("an entry of the archive leaves the folder");
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Runs one of PostgreSQL's programs. It refuses to run as root, so for root it runs in a user
  /// namespace of its own.
  private static void run(String... command) throws IOException {
    var whole = new ArrayList<String>();
    if (isRoot() && !command[0].equals("kill")) {
      whole.addAll(List.of("unshare", "-U"));
    }
    whole.addAll(List.of(command));
    var output = Files.createTempFile("postgres", ".out");
    try {
      var process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new CannotStart(why(command[0], Files.readString(output, UTF_8)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while running PostgreSQL.", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static String why(String program, String output) {
    if (output.contains("unshare failed") || output.contains("unshare:")) {
      return "PostgreSQL does not run as root and this machine forbids root a user namespace. Run Rowan as an ordinary user, or give an existing database with --database.";
    }
    if (output.contains("No space left on device")) {
      return "The disk is full. Free some space, or give a folder on another disk with --data.";
    }
    return "PostgreSQL's %s failed: %s".formatted(Path.of(program).getFileName(), output.strip());
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
