package uk.rowan.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/// The exercises of one command, chosen by the first word after it.
record Exercises(String command, List<Exercise> all) {

  static final int DONE = 0;
  static final int UNKNOWN = 2;

  Exercises {
    all = List.copyOf(all);
  }

  /// Runs the exercise named first; without a name, or with one that nobody has, lists what there
  /// is. Returns the exit code.
  int choose(PrintStream out, String... words) throws Exception {
    if (words.length == 0) {
      list(out);
      return DONE;
    }
    var chosen = all.stream().filter(exercise -> exercise.name().equals(words[0])).findFirst();
    if (chosen.isEmpty()) {
      out.printf("There is no %s called \"%s\".%n", command, words[0]);
      list(out);
      return UNKNOWN;
    }
    try {
      chosen.get().run(Arrays.copyOfRange(words, 1, words.length));
    } catch (Exercise.Mistyped e) {
      out.println(e.getMessage());
      return UNKNOWN;
    }
    return DONE;
  }

  private void list(PrintStream out) {
    if (all.isEmpty()) {
      out.printf("There is nothing to %s yet.%n", command);
    }
    all.forEach(
        exercise ->
            out.printf("./rowan %s %-16s %s%n", command, exercise.name(), exercise.purpose()));
  }
}
