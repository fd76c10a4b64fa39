package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The heads of all chains at one moment, signed. `at` is in microseconds since 1970.
record Seal(long number, long at, String heads, Hash root, Hash before, Hash signature) {

  static final String IN_ORDER =
      """
      copy (
        select number, at, heads, root, before_root, signature
        from audit.seal
        order by number
      ) to stdout (format binary)
      """;

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Seal read(Rows rows) {
    return new Seal(
        rows.number(0), rows.time(1), rows.words(2), rows.hash(3), rows.hash(4), rows.hash(5));
  }

  Instant time() {
    return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
  }

  List<String> lines() {
    return List.of(heads.split("\n", -1));
  }

  /// What the signature vouches for.
  byte[] signed() {
    return "rowan audit seal|%d|%d|%s|%s".formatted(number, at, before, root).getBytes(UTF_8);
  }

  /// The root of the tree over the lines of `heads`, hashed as in RFC 6962.
  Hash recomputed() {
    var level = new ArrayList<Hash>();
    for (var line : lines()) {
      level.add(Hash.of(new byte[] {0}, line.getBytes(UTF_8)));
    }
    return root(level);
  }

  static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.of();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    return Hash.of(
        new byte[] {1},
        root(leaves.subList(0, half)).bytes(),
        root(leaves.subList(half, leaves.size())).bytes());
  }

  /// What the file of a witness says, to the byte.
  String witnessed() {
    return """
        {
          "number": %d,
          "at": "%s",
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
            MICROSECONDS.format(time()),
            before,
            root,
            signature,
            String.join("\",\n    \"", lines()));
  }
}
