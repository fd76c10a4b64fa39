package uk.rowan.extracts.synthetic.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.truth.Intervals.Interval;

/// One line of the measures: a cell of a table, with what it is and how sure.
public record Figure(
    Measure measure,
    Cell cell,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Double value,
    @Nullable Interval interval,
    String method,
    State state,
    String note) {

  /// The columns of every file of measures.
  public static final List<String> HEADER =
      List.of(
          "measure",
          "version",
          "period_start",
          "period_end",
          "area",
          "breakdown",
          "category",
          "numerator",
          "denominator",
          "per",
          "value",
          "lower",
          "upper",
          "method",
          "benchmark_low",
          "benchmark_high",
          "verdict",
          "state",
          "note");

  private static final String VERSION = "1";

  /// Where in the table of a measure.
  public record Cell(String area, String breakdown, String category) {

    static Cell all(String area) {
      return new Cell(area, "none", "all");
    }
  }

  /// Whether there is a figure, and if not, why.
  public enum State {
    VALUE,
    NOT_APPLICABLE,
    NOT_SUBMITTED
  }

  /// The line as it is written, under [#HEADER].
  public List<@Nullable String> cells(Period period) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(measure.id());
    cells.add(VERSION);
    cells.add(period.first().toString());
    cells.add(period.last().toString());
    cells.add(cell.area());
    cells.add(cell.breakdown());
    cells.add(cell.category());
    cells.add(text(numerator));
    cells.add(text(denominator));
    cells.add(Integer.toString(measure.per()));
    cells.add(text(value));
    cells.add(text(interval == null ? null : (Double) interval.lower()));
    cells.add(text(interval == null ? null : (Double) interval.upper()));
    cells.add(method);
    cells.add(text(measure.low()));
    cells.add(text(measure.high()));
    cells.add(measure.verdict(interval));
    cells.add(state.name());
    cells.add(note.isEmpty() ? null : note);
    return cells;
  }

  /// At full precision, whole numbers without a point.
  private static @Nullable String text(@Nullable Double number) {
    return number == null ? null : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
