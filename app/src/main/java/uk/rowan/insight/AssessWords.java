package uk.rowan.insight;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was typed after `rowan assess`.
final class AssessWords {

  static final String USAGE =
      "Usage: rowan assess <folder> --from 2023-12-01 --to 2024-11-30 --out <folder> [--audience analyst | partner | public]";

  private static final Set<String> OPTIONS = Set.of("--from", "--to", "--out", "--audience");
  private static final Set<String> AUDIENCES = Set.of("analyst", "partner", "public");

  sealed interface Read {
    record Understood(Assess.Asked asked) implements Read {}

    record Misunderstood(String why) implements Read {}
  }

  private final HashMap<String, String> given = new HashMap<>();
  private Optional<String> folder = Optional.empty();

  private AssessWords() {}

  static Read read(List<String> words) {
    try {
      return new Read.Understood(new AssessWords().asked(words));
    } catch (IllegalArgumentException e) {
      return new Read.Misunderstood(String.valueOf(e.getMessage()));
    }
  }

  private Assess.Asked asked(List<String> words) {
    for (var rest = words.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (word.startsWith("--")) {
        option(word, rest.hasNext() ? rest.next() : "");
      } else if (folder.isEmpty()) {
        folder = Optional.of(word);
      } else {
        throw new IllegalArgumentException("One folder is assessed at a time.");
      }
    }
    var from = day("--from");
    var to = day("--to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The period ends before it begins.");
    }
    var audience = given.getOrDefault("--audience", "analyst");
    if (!AUDIENCES.contains(audience)) {
      throw new IllegalArgumentException("--audience is analyst, partner or public.");
    }
    return new Assess.Asked(
        Path.of(folder.orElseThrow(() -> missing("which folder to assess"))),
        from,
        to,
        Path.of(value("--out")),
        audience);
  }

  private void option(String name, String value) {
    if (!OPTIONS.contains(name)) {
      throw new IllegalArgumentException("rowan assess does not know " + name + ".");
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a value after it.");
    }
    if (given.put(name, value) != null) {
      throw new IllegalArgumentException(name + " is said twice.");
    }
  }

  private LocalDate day(String option) {
    try {
      return LocalDate.parse(value(option));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(option + " is a day, as in 2024-11-30.", e);
    }
  }

  private String value(String option) {
    var value = given.get(option);
    if (value == null) {
      throw missing(option);
    }
    return value;
  }

  private static IllegalArgumentException missing(String what) {
    return new IllegalArgumentException("Say " + what + ".");
  }
}
