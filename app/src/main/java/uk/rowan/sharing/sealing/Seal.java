package uk.rowan.sharing.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/// The heads of all chains at one moment, signed. Hashes and the signature are in hexadecimal.
record Seal(
    long number, Instant at, List<String> heads, String beforeRoot, String root, String signature) {

  private static final HexFormat HEX = HexFormat.of();
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  Seal {
    heads = List.copyOf(heads);
  }

  static Seal first(Instant at, List<String> heads, SealKey key) {
    return make(1, at, heads, "0".repeat(64), key);
  }

  Seal next(Instant when, List<String> newHeads, SealKey key) {
    return make(number + 1, when, newHeads, root, key);
  }

  private static Seal make(
      long number, Instant at, List<String> heads, String beforeRoot, SealKey key) {
    var time = at.truncatedTo(ChronoUnit.MICROS);
    var root = HEX.formatHex(Merkle.root(heads));
    var signed =
        String.join(
            "|",
            "rowan audit seal",
            Long.toString(number),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time)),
            beforeRoot,
            root);
    return new Seal(
        number, time, heads, beforeRoot, root, HEX.formatHex(key.sign(signed.getBytes(UTF_8))));
  }

  /// What an agency keeps. A verifier compares it byte for byte, so its form never changes.
  String json() {
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
            MICROSECONDS.format(at),
            beforeRoot,
            root,
            signature,
            String.join("\",\n    \"", heads));
  }
}
