package uk.rowan.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The secrets that are kept apart from the data: a folder of small files that only this user can
/// read. In production the folder is mounted from a secret store; its backup is separate from the
/// database's (requirement CR-05).
public record Keys(Path folder) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// 32 random bytes under this name, made the first time they are asked for.
  public byte[] secret(String name) {
    try {
      var file = folder.resolve(name);
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        writeSecret(file, randomWord());
      }
      return HexFormat.of().parseHex(Files.readString(file, US_ASCII).strip());
    } catch (IOException e) {
      throw new CannotStart(
          "The key folder " + folder + " cannot be read or written: " + e.getMessage(), e);
    }
  }

  /// 64 hexadecimal digits from the system's own randomness.
  static String randomWord() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static void writeSecret(Path file, String secret) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(US_ASCII.encode(secret + "\n"));
    }
  }
}
