package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// How often each field of each source is filled in; over all, how many of all cells are.
final class Completeness {

  private static final Measure MEASURE = Measure.COMPLETENESS;

  private final Evidence evidence;
  private final Figures figures;
  private final String council;
  private double known;
  private double cells;

  private Completeness(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    council = evidence.areas().council();
  }

  static void of(Evidence evidence, Figures figures) {
    var fields = new Figures();
    var completeness = new Completeness(evidence, fields);
    Sources.OF_PEOPLE.forEach(completeness::add);
    figures.share(MEASURE, Cell.all(completeness.council), completeness.known, completeness.cells);
    figures.addAll(fields);
  }

  private <R extends Row> void add(Source<R> source) {
    List<R> rows =
        evidence.extracts().of(source).stream()
            .filter(row -> evidence.period().covers(row.when().day()))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    for (var column : source.columns()) {
      int filled = Evidence.count(rows, row -> column.cell().apply(row) != null);
      figures.share(
          MEASURE,
          new Cell(council, "source_field", source.name() + "." + column.name()),
          filled,
          rows.size());
      known += filled;
      cells += rows.size();
    }
  }
}
