package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What clients sent and what they were promised, in a file outside the system: each line is on the
/// disk before anything else happens.
final class Ledger implements AutoCloseable {

  enum Kind {
    CONTACT,
    NOTE,
    REFERRAL
  }

  /// One thing sent. `where` is the case, or "-"; `receipt` is empty until it was acknowledged.
  record Entry(String token, Kind kind, String where, String receipt) {
    boolean isPromised() {
      return !receipt.isEmpty();
    }
  }

  private static final String HEX = "0123456789abcdef";

  private final Path file;
  private final FileChannel lines;

  Ledger(Path file) throws IOException {
    this.file = file;
    this.lines =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /// A word that is nobody's: letters only, so that it may stand for a name.
  static String token() {
    var word = new StringBuilder("Ledger");
    UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .forEach(digit -> word.append((char) ('a' + HEX.indexOf(digit))));
    return word.toString();
  }

  void intend(String token, Kind kind, String where) throws IOException {
    write("sent " + token + " " + kind + " " + where);
  }

  void promise(String token, String receipt) throws IOException {
    write("done " + token + " " + receipt);
  }

  /// Everything in it, by token.
  Map<String, Entry> entries() throws IOException {
    var entries = new LinkedHashMap<String, Entry>();
    for (var line : Files.readAllLines(file, US_ASCII)) {
      var words = line.split(" ", -1);
      entries.compute(
          words[1],
          (token, entry) ->
              entry == null
                  ? new Entry(token, Kind.valueOf(words[2]), words[3], "")
                  : new Entry(token, entry.kind(), entry.where(), words[2]));
    }
    return entries;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private synchronized void write(String line) throws IOException {
    lines.write(ByteBuffer.wrap((line + "\n").getBytes(US_ASCII)));
    lines.force(false);
  }
}
