package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.ModelFile;
import uk.rowan.linkage.reading.Layout;
import uk.rowan.linkage.reading.Reader;
import uk.rowan.linkage.sql.Rendering;

/// One contestant in a process of its own: a file of records in, who is one person out. Prints the
/// most memory it took, in MB.
final class LinkageContestant {

  private static final Map<String, String> HEADINGS =
      Map.of(
          "given name", "first_name",
          "family name", "surname",
          "date of birth", "dob",
          "sex", "sex",
          "postcode", "postcode");

  private LinkageContestant() {}

  /// The contestant's name, the records, the model, where to write.
  public static void main(String[] words) throws Exception {
    var csv = Path.of(words[1]);
    var model = Path.of(words[2]);
    var out = Path.of(words[3]);
    switch (words[0]) {
      case "learning" -> rowan(csv, null, out);
      case "rowan" -> rowan(csv, model, out);
      case "sql" -> duckDb(csv, model, out, Rendering.Division.AS_THE_MODEL_SAYS);
      case "split" -> duckDb(csv, model, out, Rendering.Division.BY_YEAR_DAY_AND_DISTRICT);
      default -> throw new IllegalArgumentException("nobody is called " + words[0]);
    }
    System.out.println(peak());
  }

  private static void rowan(Path csv, @Nullable Path model, Path out) throws Exception {
    var known = model == null ? null : ModelFile.read(Files.readString(model, UTF_8));
    var reading =
        Reader.read(
            List.of(csv),
            new Layout.Wish("rec_id", "ent_id"),
            null,
            known == null ? List.of() : known.fields());
    var linkage = Linkage.of(reading.records(), new Linkage.Wish(known, false, Set.of()), _ -> {});
    var records = linkage.records();
    try (var written = Files.newBufferedWriter(out, UTF_8)) {
      for (int row = 0; row < records.size(); row++) {
        written.write(records.id(row));
        written.write(',');
        written.write(Integer.toString(linkage.clusters().number(row)));
        written.write('\n');
      }
    }
    if (known == null) {
      Files.writeString(Path.of(out + ".model.json"), ModelFile.write(linkage.model()), UTF_8);
    }
  }

  private static void duckDb(Path csv, Path model, Path out, Rendering.Division division)
      throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      try (var statement = connection.createStatement()) {
        statement.execute("set memory_limit = '10GB'");
        statement.execute("set preserve_insertion_order = false");
      }
      var rendering = new Rendering(connection, ModelFile.read(Files.readString(model, UTF_8)));
      rendering.read(csv.toString(), HEADINGS);
      rendering.weigh(division);
      rendering.connect();
      try (var statement = connection.createStatement()) {
        statement.execute("copy cluster to '" + out + "' (format csv)");
      }
    }
  }

  private static long peak() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      }
    }
    return 0;
  }
}
