package uk.rowan.linkage.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What was asked for.
///
/// @param id the column that tells records apart, empty for the line
/// @param truth the column that says who a record is about, empty for none
/// @param truthPattern its group 1 is the truth; null for the whole cell
record Arguments(
    List<Path> in,
    boolean acrossOnly,
    @Nullable Path model,
    String id,
    String truth,
    @Nullable Pattern truthPattern,
    Path out) {

  static final String USAGE =
      """
      Says which records are one person: ./rowan link --in a.csv [--in b.csv ...] --out folder
        --in file              records as comma-separated values, headings in the first line; may be repeated
        --across-only          each file has every person once: only records of different files are linked
        --model model.json     weigh as this model says; without it, a model is learned from the records
        --id column            tells records apart; without it, the line does
        --truth column[:regex] says who a record is about (with a regex, its group 1): only to measure, never to match
        --out folder           gets clusters.csv, edges.csv, review.csv, model.json and report.html
      Exit: 0 done, 2 usage, 3 the input cannot be read.""";

  /// The words do not say what to do.
  static final class Misunderstood extends Exception {

    private static final long serialVersionUID = 1;

    Misunderstood(String sentence) {
      super(sentence);
    }
  }

  static Arguments parse(String... words) throws Misunderstood {
    var in = new ArrayList<Path>();
    boolean acrossOnly = false;
    Path model = null;
    var id = "";
    var truth = "";
    Pattern pattern = null;
    Path out = null;
    for (int i = 0; i < words.length; i++) {
      int equals = words[i].startsWith("--") ? words[i].indexOf('=') : -1;
      var option = equals < 0 ? words[i] : words[i].substring(0, equals);
      if (option.equals("--across-only") && equals < 0) {
        acrossOnly = true;
        continue;
      }
      if (equals < 0 && i + 1 == words.length) {
        throw new Misunderstood(
            option.startsWith("--")
                ? "There should be something after " + option + "."
                : "There is no argument " + option + ".");
      }
      var value = equals < 0 ? words[++i] : words[i].substring(equals + 1);
      switch (option) {
        case "--in" -> in.add(Path.of(value));
        case "--model" -> model = Path.of(value);
        case "--id" -> id = value;
        case "--truth" -> {
          int colon = value.indexOf(':');
          truth = colon < 0 ? value : value.substring(0, colon);
          pattern = colon < 0 ? null : pattern(value.substring(colon + 1));
        }
        case "--out" -> out = Path.of(value);
        default -> throw new Misunderstood("There is no argument " + option + ".");
      }
    }
    if (in.isEmpty() || out == null) {
      throw new Misunderstood("Say at least --in and --out.");
    }
    if (acrossOnly && in.size() < 2) {
      throw new Misunderstood("--across-only needs two files or more.");
    }
    return new Arguments(List.copyOf(in), acrossOnly, model, id, truth, pattern, out);
  }

  private static Pattern pattern(String regex) throws Misunderstood {
    try {
      var pattern = Pattern.compile(regex);
      if (pattern.matcher("").groupCount() < 1) {
        throw new Misunderstood("The regex of --truth has no group 1: " + regex);
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new Misunderstood("The regex of --truth is not one: " + e.getDescription() + ".");
    }
  }
}
