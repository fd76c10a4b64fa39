package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.verifier.Fault.Kind;

/// The copies of the seals that one agency keeps, compared with those of the log as they pass.
final class Witness {

  private static final Pattern SEAL = Pattern.compile("seal-(\\d{1,18})\\.json");

  private final Path folder;
  private final Findings.Notes notes;
  private final long[] numbers;
  private int next;

  Witness(Path folder, Findings.Notes notes) {
    this.folder = folder;
    this.notes = notes;
    try (var files = Files.list(folder)) {
      this.numbers =
          files
              .map(file -> SEAL.matcher(String.valueOf(file.getFileName())))
              .filter(name -> name.matches())
              .mapToLong(name -> Long.parseLong(name.group(1)))
              .sorted()
              .toArray();
    } catch (IOException e) {
      throw new CannotRead("The witness folder " + folder + " cannot be read.", e);
    }
  }

  int count() {
    return numbers.length;
  }

  void compare(Seal seal) {
    upTo(seal.number());
    if (next == numbers.length) {
      return;
    }
    if (numbers[next] > seal.number()) {
      note(Kind.WITNESS_LACKS, seal.number(), "");
      return;
    }
    next++;
    var difference = difference(read(seal.number()), seal.witnessed());
    if (difference != null) {
      note(Kind.WITNESS_DIFFERS, seal.number(), difference);
    }
  }

  /// The log has no more seals.
  void end() {
    upTo(Long.MAX_VALUE);
  }

  private void upTo(long number) {
    for (; next < numbers.length && numbers[next] < number; next++) {
      note(Kind.WITNESS_ALONE, numbers[next], "");
    }
  }

  private void note(Kind kind, long number, String detail) {
    notes.add(new Fault(kind, new Fault.Place.Witness(folder, number), detail));
  }

  private String read(long number) {
    try {
      return new String(Files.readAllBytes(folder.resolve("seal-" + number + ".json")), UTF_8);
    } catch (IOException e) {
      throw new CannotRead("A file of the witness folder " + folder + " cannot be read.", e);
    }
  }

  /// Null when there is none; else the chain that differs first, which says where to look.
  private static @Nullable String difference(String kept, String inLog) {
    if (kept.equals(inLog)) {
      return null;
    }
    var one = kept.lines().toList();
    var other = inLog.lines().toList();
    for (int line = 0; line < Math.min(one.size(), other.size()); line++) {
      var head = Head.parse(one.get(line).replaceAll("[ \",]", ""));
      if (head.isPresent() && !one.get(line).equals(other.get(line))) {
        return "The first chain that differs is %d, which had %d events."
            .formatted(head.get().shard(), head.get().seq());
      }
    }
    return "Their heads are the same.";
  }
}
