package uk.rowan.extracts.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import uk.rowan.extracts.checking.CheckFolder;
import uk.rowan.extracts.mapping.BadMapping;
import uk.rowan.extracts.mapping.Mappings;

/// `rowan extracts check <folder> [--mappings folder]`: says what would load, what would not, and
/// why. Changes nothing and asks no database.
///
/// Ends with 0; 1 when something failed; 2 when it was asked wrongly; 3 when a file is refused
/// whole.
final class Check {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int ASKED_WRONGLY = 2;
  private static final int REFUSED = 3;

  private Check() {}

  static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Clock.systemUTC(), System.out, System.err));
  }

  static int run(List<String> arguments, Clock clock, PrintStream out, PrintStream err) {
    var folders = new ArrayList<Path>();
    var own = new ArrayList<Path>();
    for (int i = 0; i < arguments.size(); i++) {
      var word = arguments.get(i);
      if (word.equals("--mappings") && i + 1 < arguments.size()) {
        own.add(Path.of(arguments.get(++i)));
      } else if (word.startsWith("-")) {
        err.println("rowan extracts check does not know " + word + ".");
        return ASKED_WRONGLY;
      } else {
        folders.add(Path.of(word));
      }
    }
    if (folders.size() != 1) {
      err.println("Say one folder, as in rowan extracts check <folder>.");
      return ASKED_WRONGLY;
    }
    var folder = folders.getFirst();
    if (!Files.isDirectory(folder)) {
      err.println(folder + " is no folder.");
      return ASKED_WRONGLY;
    }
    try {
      var results = new CheckFolder(Mappings.with(own), clock).check(folder);
      Report.write(results, out);
      return results.isAnyRefused() ? REFUSED : DONE;
    } catch (BadMapping e) {
      err.println("A mapping cannot be used: " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println("The folder cannot be read: " + e.getMessage());
      return FAILED;
    }
  }
}
