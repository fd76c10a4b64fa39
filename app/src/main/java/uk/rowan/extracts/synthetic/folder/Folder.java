package uk.rowan.extracts.synthetic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.rowan.extracts.synthetic.rows.Boundary;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.truth.Figure;
import uk.rowan.extracts.synthetic.truth.Period;

/// The folder that an invented partnership's files are written to.
public final class Folder {

  private static final List<Source<?>> TABLES =
      List.of(
          Tables.AREAS,
          Tables.POSTCODES,
          Tables.POPULATIONS,
          Tables.PREVALENCE,
          Tables.ACCOMMODATION_STOCK);

  private final Path folder;
  private final Faults faults;

  /// `often` says how often agencies slip, from 0, never, to 1.
  public Folder(Path folder, long seed, double often) {
    this.folder = folder;
    faults = new Faults(seed, often);
  }

  /// Writes every source that was sent, and `truth.csv` beside them. The tables that tell of nobody
  /// come from offices that do not slip. The result says how often each fault was made.
  public Map<Fault, Integer> write(Extracts extracts, List<Boundary> boundaries)
      throws IOException {
    Files.createDirectories(folder);
    for (var source : TABLES) {
      table(extracts, source);
    }
    Files.writeString(folder.resolve("boundaries.geojson"), GeoJson.of(boundaries));
    try (var truth =
        Sheet.plain(folder.resolve("truth.csv"), List.of("source", "row_ref", "person"))) {
      for (var source : Sources.OF_PEOPLE) {
        deliver(extracts, source, truth);
      }
    }
    return faults.counted();
  }

  /// Writes `truth_measures.csv`.
  public void write(List<Figure> figures, Period period) throws IOException {
    try (var sheet = Sheet.plain(folder.resolve("truth_measures.csv"), Figure.HEADER)) {
      for (var figure : figures) {
        sheet.row(figure.cells(period));
      }
    }
  }

  private <R extends Row> void deliver(Extracts extracts, Source<R> source, Sheet truth)
      throws IOException {
    new Delivery<>(folder, source, faults, truth).write(extracts.of(source));
  }

  private <R> void table(Extracts extracts, Source<R> source) throws IOException {
    var header = source.columns().stream().map(column -> column.name()).toList();
    try (var sheet = Sheet.plain(folder.resolve(source.file()), header)) {
      for (var row : extracts.of(source)) {
        sheet.row(Delivery.cells(source, row));
      }
    }
  }
}
