package uk.rowan.extracts.synthetic.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Column.Kind;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;

/// The files of one source: its rows and, where something had to be sent again, a second file that
/// is read after the first.
final class Delivery<R extends Row> {

  private static final String EXTRA = "T1";

  private final Path folder;
  private final Source<R> source;
  private final Faults faults;
  private final Sheet truth;
  private final Slips slips;
  private final List<Again<R>> again = new ArrayList<>();

  /// A row to be sent again, as it should read.
  private record Again<R>(R row, List<@Nullable String> cells) {}

  Delivery(Path folder, Source<R> source, Faults faults, Sheet truth) {
    this.folder = folder;
    this.source = source;
    this.faults = faults;
    this.truth = truth;
    slips = new Slips(faults);
  }

  void write(List<R> rows) throws IOException {
    var name = source.file();
    var style = style();
    try (var sheet = begin(name, style)) {
      for (var row : rows) {
        first(new Lines(sheet, name, style), row);
      }
    }
    if (!again.isEmpty()) {
      later(source.name() + "_sent_again.csv");
    }
  }

  /// One file with the manner it is written in.
  private record Lines(Sheet sheet, String name, Style style) {}

  static <R> List<@Nullable String> cells(Source<R> source, R row) {
    var cells = new ArrayList<@Nullable String>();
    source.columns().forEach(column -> cells.add(column.cell().apply(row)));
    return cells;
  }

  private void first(Lines lines, R row) throws IOException {
    var clean = cells(source, row);
    var written = slips.in(source, clean);
    var incomplete = written.equals(clean) && faults.any() ? slips.incomplete(source, clean) : null;
    if (incomplete != null && faults.makes(Fault.CORRECTION)) {
      write(lines, row, incomplete);
      again.add(new Again<>(row, clean));
      return;
    }
    boolean miscounted = faults.makes(Fault.CELL_COUNT);
    write(lines, row, written, miscounted);
    if (!miscounted && faults.makes(Fault.DUPLICATE)) {
      if (faults.below(2) == 0) {
        write(lines, row, written);
      } else {
        again.add(new Again<>(row, written));
      }
    }
  }

  private void later(String name) throws IOException {
    var style = style();
    try (var sheet = begin(name, style)) {
      for (var row : again) {
        write(new Lines(sheet, name, style), row.row, row.cells);
      }
    }
  }

  private Style style() {
    return faults.any()
        ? Style.with(faults, source.columns().size())
        : Style.plain(source.columns().size());
  }

  private Sheet begin(String name, Style style) throws IOException {
    var sheet = Sheet.open(folder.resolve(name), style);
    for (var title : style.titles()) {
      sheet.row(List.of(title));
    }
    var header = new ArrayList<String>();
    style.order().forEach(at -> header.add(style.heading().of(source.columns().get(at).name())));
    if (style.extraColumn() != null) {
      header.add(style.extraColumn());
    }
    sheet.row(header);
    return sheet;
  }

  private void write(Lines lines, R row, List<@Nullable String> cells) throws IOException {
    write(lines, row, cells, false);
  }

  private void write(Lines lines, R row, List<@Nullable String> cells, boolean miscounted)
      throws IOException {
    var inOrder = new ArrayList<@Nullable String>();
    for (int at : lines.style.order()) {
      inOrder.add(dated(lines.style, source.columns().get(at).kind(), cells.get(at)));
    }
    if (lines.style.extraColumn() != null) {
      inOrder.add(EXTRA);
    }
    if (miscounted && faults.below(2) == 0) {
      inOrder.removeLast();
    } else if (miscounted) {
      inOrder.add(EXTRA);
    }
    int line = lines.sheet.row(inOrder);
    for (var mention : source.mentions(row).entrySet()) {
      truth.row(
          List.of(
              lines.name,
              line + "#" + mention.getKey(),
              Integer.toString(mention.getValue().person())));
    }
  }

  private static @Nullable String dated(Style style, Kind kind, @Nullable String cell) {
    boolean date = kind == Kind.TIME || kind == Kind.BIRTH;
    return cell != null && date ? style.dates().of(cell) : cell;
  }
}
