package uk.rowan.insight.assessment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.rowan.extracts.Extracts;
import uk.rowan.extracts.LoadedFolder;
import uk.rowan.insight.measure.Audience;

/// What became of the files and rows, beside the figures. The public is told of files alone.
record LoadingFiles(LoadedFolder loaded, Extracts extracts) {

  List<String> write(Audience audience, Path folder) throws IOException {
    var written = new ArrayList<String>();
    files().write(folder.resolve("load.csv"));
    written.add("load.csv");
    if (audience != Audience.PUBLIC) {
      quarantine().write(folder.resolve("quarantine.csv"));
      people().write(folder.resolve("people.csv"));
      written.addAll(List.of("quarantine.csv", "people.csv"));
    }
    return written;
  }

  private Csv files() {
    var csv = new Csv("file", "read", "loaded", "quarantined", "duplicates");
    for (var file : loaded.files()) {
      csv.add(
          file.file(),
          Integer.toString(file.read()),
          Integer.toString(file.loaded()),
          Integer.toString(file.quarantined()),
          Integer.toString(file.duplicates()));
    }
    return csv;
  }

  private Csv quarantine() {
    var csv = new Csv("file", "line", "field", "rule", "reason");
    extracts.quarantined(
        row ->
            csv.add(
                row.file(), Integer.toString(row.line()), row.field(), row.rule(), row.reason()));
    return csv;
  }

  private Csv people() {
    var csv = new Csv("source", "row_ref", "person");
    extracts.people(
        mention -> csv.add(mention.file(), mention.rowRef(), Long.toString(mention.person())));
    return csv;
  }
}
