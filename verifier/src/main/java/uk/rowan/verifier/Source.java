package uk.rowan.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the log is, and what it is compared with.
record Source(
    String url,
    String user,
    String password,
    List<Path> witnesses,
    @Nullable Path key,
    @Nullable Path data) {

  private static final String KEY = "public-key.pem";
  private static final int LINE_OF_PORT = 3;
  private static final String CANNOT_CONNECT = "08001";

  static Source of(Arguments arguments) {
    var data = arguments.data();
    var url = arguments.url();
    if (data == null || url != null) {
      var password = arguments.passwordFile();
      return new Source(
          url == null ? "" : url,
          arguments.user(),
          password == null ? "" : word(password),
          arguments.witnesses(),
          key(arguments, null),
          null);
    }
    var witnesses = arguments.witnesses().isEmpty() ? kept(data) : arguments.witnesses();
    return new Source(
        "jdbc:postgresql://127.0.0.1:" + port(data) + "/rowan",
        arguments.user(),
        word(data.resolve("keys/rowan_audit.password")),
        witnesses,
        key(arguments, data.resolve("witness")),
        data);
  }

  /// A connection that shows one moment of the log, however long the reading takes.
  Connection connect() {
    var properties = new Properties();
    properties.setProperty("user", user);
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "rowan audit verify");
    try {
      var connection = DriverManager.getConnection(url, properties);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return connection;
    } catch (SQLException e) {
      throw data != null && CANNOT_CONNECT.equals(e.getSQLState())
          ? notRunning(data, e)
          : new CannotRead("The database does not let the verifier in: " + e.getMessage(), e);
    }
  }

  @Nullable PublicKey publicKey() {
    return key == null ? null : publicKey(key);
  }

  static PublicKey publicKey(Path file) {
    try {
      var text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new CannotRead(file + " is not a public key that can be read.", e);
    }
  }

  /// The witnesses that hold a key of their own.
  Stream<Path> keys() {
    return witnesses.stream().map(folder -> folder.resolve(KEY)).filter(Files::isRegularFile);
  }

  private static @Nullable Path key(Arguments arguments, @Nullable Path folder) {
    return Stream.concat(
            Stream.ofNullable(arguments.publicKey()),
            Stream.concat(arguments.witnesses().stream(), Stream.ofNullable(folder))
                .map(place -> place.resolve(KEY))
                .filter(Files::isRegularFile))
        .findFirst()
        .orElse(null);
  }

  private static List<Path> kept(Path data) {
    var folder = data.resolve("witness");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new CannotRead("The witness folder " + folder + " cannot be read.", e);
    }
  }

  private static String port(Path data) {
    try {
      return Integer.toString(
          Integer.parseInt(
              Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                  .get(LINE_OF_PORT)
                  .strip()));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      throw notRunning(data, e);
    }
  }

  private static CannotRead notRunning(Path data, Exception cause) {
    return new CannotRead(
        "Rowan is not running on the data folder %s. Start it with ./rowan start, then verify."
            .formatted(data),
        cause);
  }

  private static String word(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotRead("The password file " + file + " cannot be read.", e);
    }
  }
}
