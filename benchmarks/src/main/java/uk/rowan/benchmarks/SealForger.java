package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Makes seals as Rowan does, so that somebody who tampers can make them too.
final class SealForger {

  static final String HEADS =
      "select shard || ':' || seq || ':' || encode(hash, 'hex') as line from audit.chain_head order by shard";
  static final String HEADS_OF =
      """
      select h.line
      from audit.seal s, string_to_table(s.heads, e'\\n') with ordinality as h (line, place)
      where s.number = ?
      order by h.place
      """;
  static final String BEFORE =
      "select coalesce((select encode(root, 'hex') from audit.seal where number = ?), repeat('0', 64)) as root";
  static final String PUT =
      """
      insert into audit.seal (number, at, heads, root, before_root, signature)
      values (?, to_timestamp(0) + ? * interval '1 second', ?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex'))
      """;

  private static final long FIRST_SECOND = 1_800_000_000;
  private static final HexFormat HEX = HexFormat.of();

  private final KeyPair keys;

  SealForger() throws GeneralSecurityException {
    this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  KeyPair keys() {
    return keys;
  }

  /// Seals what is there now, and hands the seal to a witness.
  void seal(Connection connection, long number, Path witness)
      throws SQLException, GeneralSecurityException, IOException {
    var heads = Sql.words(connection, HEADS);
    put(connection, number, heads);
    Files.createDirectories(witness);
    var before = Sql.words(connection, BEFORE, number - 1).getFirst();
    var root = HEX.formatHex(root(heads));
    Files.writeString(
        witness.resolve("seal-" + number + ".json"),
        """
        {
          "number": %d,
          "at": "%s.000000Z",
          "before_root": "%s",
          "root": "%s",
          "signature": "%s",
          "heads": [
            "%s"
          ]
        }
        """
            .formatted(
                number,
                Instant.ofEpochSecond(FIRST_SECOND + number).toString().replace("Z", ""),
                before,
                root,
                HEX.formatHex(sign(number, before, root)),
                String.join("\",\n    \"", heads)));
  }

  /// Puts a seal over these heads where another was, signed with this forger's key.
  void replace(Connection connection, long number, List<String> heads)
      throws SQLException, GeneralSecurityException {
    Sql.run(connection, "delete from audit.seal where number = ?", number);
    put(connection, number, heads);
  }

  private void put(Connection connection, long number, List<String> heads)
      throws SQLException, GeneralSecurityException {
    var before = Sql.words(connection, BEFORE, number - 1).getFirst();
    var root = HEX.formatHex(root(heads));
    try (var statement = connection.prepareStatement(PUT)) {
      statement.setLong(1, number);
      statement.setLong(2, FIRST_SECOND + number);
      statement.setString(3, String.join("\n", heads));
      statement.setString(4, root);
      statement.setString(5, before);
      statement.setString(6, HEX.formatHex(sign(number, before, root)));
      statement.execute();
    }
  }

  private byte[] sign(long number, String before, String root) throws GeneralSecurityException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(
        "rowan audit seal|%d|%d|%s|%s"
            .formatted(number, (FIRST_SECOND + number) * 1_000_000, before, root)
            .getBytes(UTF_8));
    return signature.sign();
  }

  /// The tree over as many lines as a power of two.
  private static byte[] root(List<String> lines) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    var level = new ArrayList<byte[]>();
    for (var line : lines) {
      digest.update((byte) 0);
      level.add(digest.digest(line.getBytes(UTF_8)));
    }
    while (level.size() > 1) {
      var above = new ArrayList<byte[]>();
      for (int i = 0; i < level.size(); i += 2) {
        digest.update((byte) 1);
        digest.update(level.get(i));
        above.add(digest.digest(level.get(i + 1)));
      }
      level = above;
    }
    return level.getFirst();
  }
}
