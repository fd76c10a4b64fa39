package uk.rowan.extracts.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.truth.Period;

/// What the command was asked for.
record Arguments(
    long seed,
    long population,
    LocalDate from,
    LocalDate to,
    Path out,
    double faults,
    Period period) {

  static final String USAGE =
      """
      rowan synthesise --seed <n> --population <n> --from <date> --to <date> --out <folder>
                       [--faults <0..1>] [--period-from <date> --period-to <date>]""";

  private static final Set<String> REQUIRED =
      Set.of("--seed", "--population", "--from", "--to", "--out");
  private static final Set<String> OPTIONAL = Set.of("--faults", "--period-from", "--period-to");

  /// A council of fewer has wards in which nobody lives; of more there is none.
  private static final long FEWEST = 1000;

  private static final long MOST = 10_000_000;

  /// The command was not understood; the message is a sentence.
  static final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1;

    Misunderstood(String sentence) {
      super(sentence);
    }
  }

  static Arguments parse(List<String> words) throws Misunderstood {
    var given = given(words);
    for (var name : REQUIRED.stream().sorted().toList()) {
      if (!given.containsKey(name)) {
        throw new Misunderstood(name + " is missing.");
      }
    }
    var from = day(given, "--from");
    var to = day(given, "--to");
    if (from.isAfter(to) || ChronoUnit.YEARS.between(from, to) > 20) {
      throw new Misunderstood("--from comes before --to, by twenty years at most.");
    }
    return new Arguments(
        number(given, "--seed", Long.MIN_VALUE, Long.MAX_VALUE),
        number(given, "--population", FEWEST, MOST),
        from,
        to,
        folder(given),
        faults(given.get("--faults")),
        period(given, to));
  }

  private static Map<String, String> given(List<String> words) throws Misunderstood {
    var given = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      var name = words.get(i);
      if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
        throw new Misunderstood(name + " is not known.");
      }
      if (i + 1 == words.size()) {
        throw new Misunderstood(name + " needs a value after it.");
      }
      if (given.put(name, words.get(i + 1)) != null) {
        throw new Misunderstood(name + " stands there twice.");
      }
    }
    return given;
  }

  private static String of(Map<String, String> given, String name) {
    return given.getOrDefault(name, "");
  }

  private static LocalDate day(Map<String, String> given, String name) throws Misunderstood {
    try {
      return LocalDate.parse(of(given, name));
    } catch (DateTimeException e) {
      throw new Misunderstood(name + " takes a date such as 2024-11-30.");
    }
  }

  private static long number(Map<String, String> given, String name, long least, long most)
      throws Misunderstood {
    try {
      long number = Long.parseLong(of(given, name));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Misunderstood(name + " takes a whole number.");
    }
    throw new Misunderstood("%s takes a number from %d to %d.".formatted(name, least, most));
  }

  private static Path folder(Map<String, String> given) throws Misunderstood {
    try {
      return Path.of(of(given, "--out"));
    } catch (InvalidPathException e) {
      throw new Misunderstood("--out takes the path of a folder.");
    }
  }

  private static double faults(@Nullable String word) throws Misunderstood {
    try {
      double faults = word == null ? 0 : Double.parseDouble(word);
      if (faults >= 0 && faults <= 1) {
        return faults;
      }
    } catch (NumberFormatException e) {
      throw new Misunderstood("--faults takes a number from 0 to 1.");
    }
    throw new Misunderstood("--faults takes a number from 0 to 1.");
  }

  /// Both ends, or the last twelve whole months.
  private static Period period(Map<String, String> given, LocalDate to) throws Misunderstood {
    boolean first = given.containsKey("--period-from");
    boolean last = given.containsKey("--period-to");
    if (first != last) {
      throw new Misunderstood("--period-from and --period-to belong together.");
    }
    if (!first) {
      return Period.yearUpTo(to);
    }
    var from = day(given, "--period-from");
    var until = day(given, "--period-to");
    if (until.isBefore(from)) {
      throw new Misunderstood("--period-from comes before --period-to.");
    }
    return new Period(from, until);
  }
}
