package uk.rowan.verifier;

import java.util.Optional;
import java.util.regex.Pattern;

/// The last event of a chain at some moment.
record Head(int shard, long seq, Hash hash) {

  static final String ALL =
      "copy (select shard, seq, hash from audit.chain_head order by shard) to stdout (format binary)";

  private static final Pattern LINE = Pattern.compile("(\\d{1,2}):(\\d{1,18}):([0-9a-f]{64})");

  /// Empty when it is not a line of a seal.
  static Optional<Head> parse(String line) {
    var parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new Head(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Hash.parse(parts.group(3))))
        : Optional.empty();
  }

  static Head read(Rows rows) {
    return new Head((int) rows.number(0), rows.number(1), rows.hash(2));
  }
}
