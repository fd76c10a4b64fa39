package uk.rowan.linkage.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.ModelFile;
import uk.rowan.linkage.command.Arguments.Misunderstood;
import uk.rowan.linkage.json.Json;
import uk.rowan.linkage.pairs.Comparer;
import uk.rowan.linkage.reading.Layout;
import uk.rowan.linkage.reading.Reader;
import uk.rowan.linkage.reading.Unreadable;
import uk.rowan.linkage.report.Fairness;
import uk.rowan.linkage.report.Quality;
import uk.rowan.linkage.report.Report;

/// `./rowan link`: links the records of files and says how it went.
public final class Link {

  static final int DONE = 0;
  static final int USAGE = 2;
  static final int INPUT = 3;

  private static final int BAD_ROWS_TOLD = 10;

  private final PrintStream out;
  private final PrintStream progress;
  private final long began = System.nanoTime();

  private Link(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  public static void main(String[] words) {
    System.exit(run(System.out, System.err, words));
  }

  /// The result is the exit code. What was found goes to `out`, what is being done to `progress`.
  public static int run(PrintStream out, PrintStream progress, String... words) {
    try {
      new Link(out, progress).link(Arguments.parse(words));
      return DONE;
    } catch (Misunderstood e) {
      progress.println(e.getMessage());
      progress.println(Arguments.USAGE);
      return USAGE;
    } catch (Unreadable | Wrong e) {
      progress.println(e.getMessage());
      return INPUT;
    } catch (IOException e) {
      progress.println("The results cannot be written: " + e.getMessage() + ".");
      return INPUT;
    } catch (OutOfMemoryError e) {
      progress.println(
          "There is not enough memory for so many records: about 300 MB and 500 bytes for each are needed.");
      return INPUT;
    }
  }

  /// The input is readable and yet not what it should be; the message is a sentence.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String sentence) {
      super(sentence);
    }
  }

  private void link(Arguments asked) throws Unreadable, Wrong, IOException {
    var model = asked.model() == null ? null : model(asked.model());
    Files.createDirectories(asked.out());
    step("reading");
    var reading =
        Reader.read(
            asked.in(),
            new Layout.Wish(asked.id(), asked.truth()),
            asked.truthPattern(),
            fields(model));
    tellReading(reading);
    if (reading.records().fields().size() > Comparer.MOST_FIELDS) {
      throw new Wrong(
          "These files have more than %d columns to match by.".formatted(Comparer.MOST_FIELDS));
    }
    var wish = new Linkage.Wish(model, asked.acrossOnly(), Set.of());
    var linkage = Linkage.of(reading.records(), wish, this::step);
    step("writing");
    new Results(linkage, asked.out()).write();
    var quality = asked.truth().isEmpty() ? null : Quality.of(linkage, asked.acrossOnly());
    var fairness =
        quality == null ? List.<Fairness.Group>of() : Fairness.of(linkage, asked.acrossOnly());
    Files.writeString(
        asked.out().resolve("report.html"), Report.html(linkage, quality, fairness), UTF_8);
    tell(linkage, asked);
    if (quality != null) {
      tell("at the best weight", quality.best());
      tell("clusters", quality.clusters());
    }
  }

  private static List<Field> fields(@Nullable Model model) {
    return model == null ? List.of() : model.fields();
  }

  private static Model model(Path path) throws Wrong {
    try {
      return ModelFile.read(Files.readString(path, UTF_8));
    } catch (Json.Unexpected e) {
      throw new Wrong(path + " is not a model: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new Wrong(path + " cannot be read.");
    }
  }

  private void step(String what) {
    progress.printf("%6.2f s  %s%n", seconds(), what);
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  private void tellReading(Reader.Reading reading) {
    reading
        .layouts()
        .forEach(
            (file, layout) -> {
              out.println(
                  layout.cells().stream()
                      .map(cell -> "%s as %s".formatted(cell.heading(), cell.field().name()))
                      .collect(Collectors.joining(", ", file + ": took ", ".")));
              if (!layout.ignored().isEmpty()) {
                out.println(
                    "%s: left out %s.".formatted(file, String.join(", ", layout.ignored())));
              }
            });
    var bad = reading.bad();
    for (var row : bad.subList(0, Math.min(BAD_ROWS_TOLD, bad.size()))) {
      out.printf(
          "%s: line %d has %d cells, not %d, and was left out.%n",
          row.file(), row.line(), row.cells(), row.expected());
    }
    if (bad.size() > BAD_ROWS_TOLD) {
      out.printf("%,d more rows were left out.%n", bad.size() - BAD_ROWS_TOLD);
    }
  }

  private void tell(Linkage linkage, Arguments asked) {
    var facts = new ArrayList<String>();
    facts.add("records          %,d".formatted(linkage.records().size()));
    facts.add(
        "candidate pairs  %,d (%.2f per record)"
            .formatted(
                linkage.edges().compared(),
                (double) linkage.edges().compared() / linkage.records().size()));
    facts.add("edges            %,d".formatted(linkage.edges().size()));
    facts.add("clusters         %,d".formatted(linkage.clusters().count()));
    facts.add("for review       %,d".formatted(linkage.clusters().refusals().size()));
    facts.add("seconds          %.2f".formatted(seconds()));
    facts.add("peak memory      %,d MB".formatted(Memory.peak() >> 20));
    facts.add("written to       " + asked.out());
    facts.forEach(out::println);
  }

  private void tell(String what, Quality.At at) {
    out.printf(
        "%-16s precision %.4f  recall %.4f  F1 %.4f%s%n",
        what,
        at.precision(),
        at.recall(),
        at.f1(),
        Double.isNaN(at.weight()) ? "" : "  (weight %.2f)".formatted(at.weight()));
  }
}
