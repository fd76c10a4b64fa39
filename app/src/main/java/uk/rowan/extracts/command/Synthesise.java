package uk.rowan.extracts.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import uk.rowan.extracts.command.Arguments.Misunderstood;
import uk.rowan.extracts.synthetic.folder.Folder;
import uk.rowan.extracts.synthetic.story.Partnership;
import uk.rowan.extracts.synthetic.truth.TrueMeasures;

/// `./rowan synthesise`: invents a partnership and writes what its agencies would send, who
/// everybody is, and what measuring it must find.
final class Synthesise {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private Synthesise() {}

  static void main(String[] words) {
    System.exit(run(System.out, System.err, words));
  }

  /// The result is the exit code. What was made goes to `out`, what went wrong to `complaints`.
  static int run(PrintStream out, PrintStream complaints, String... words) {
    try {
      synthesise(out, Arguments.parse(List.of(words)));
      return DONE;
    } catch (Misunderstood e) {
      complaints.println(e.getMessage());
      complaints.println(Arguments.USAGE);
      return USAGE;
    } catch (IOException e) {
      complaints.println("The files cannot be written: " + e.getMessage() + ".");
      return FAILED;
    } catch (OutOfMemoryError e) {
      complaints.println(
          "There is not enough memory: every million people need 400 MB; ROWAN_HEAP=4g gives more.");
      return FAILED;
    }
  }

  private static void synthesise(PrintStream out, Arguments asked) throws IOException {
    var partnership = Partnership.told(asked.seed(), asked.population(), asked.from(), asked.to());
    var folder = new Folder(asked.out(), asked.seed(), asked.faults());
    var faults = folder.write(partnership.extracts(), partnership.boundaries());
    folder.write(TrueMeasures.of(partnership.extracts(), asked.period()), asked.period());
    out.printf(
        "An invented partnership from %s to %s, measured from %s to %s, is in %s.%n",
        asked.from(), asked.to(), asked.period().first(), asked.period().last(), asked.out());
    faults.forEach((fault, times) -> out.printf("  %s %d%n", fault, times));
  }
}
