package uk.rowan.measures.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.measures.Benchmark;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Figures;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Verdict;

/// Figures side by side as bars from zero, each with its interval, against a benchmark where there
/// is one. An absent figure has its shorthand and no bar.
public record BarChart(Heading heading, List<Bar> bars, @Nullable Benchmark benchmark)
    implements Chart {

  /// One bar.
  public record Bar(String label, Measured<Estimate> figure) {}

  private static final double ROW = 34;
  private static final double BAR = 22;
  private static final double TOP = 30;

  public BarChart {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("a bar chart has bars");
    }
  }

  public static BarChart of(Heading heading, List<Bar> bars) {
    return new BarChart(heading, bars, null);
  }

  public BarChart against(Benchmark range) {
    return new BarChart(heading, bars, range);
  }

  @Override
  public Figure figure() {
    var svg = new Svg();
    double longest = bars.stream().mapToDouble(bar -> Text.width(bar.label(), 14)).max().orElse(0);
    double left = Math.clamp(longest + 12, 60, 260);
    double bottom = TOP + bars.size() * ROW;
    var x = Scale.over(0, highest(), 6, left, Svg.WIDTH - 60);
    if (benchmark != null) {
      double from = x.at(benchmark.low());
      svg.rect(
          from, TOP - 6, Math.max(2, x.at(benchmark.high()) - from), bottom - TOP + 6, Ink.BAND);
      svg.quiet(from, TOP - 12, Svg.Anchor.START, "benchmark " + range(benchmark));
    }
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), TOP - 6, x.at(tick), bottom, tick == 0 ? Ink.QUIET : Ink.GRID, 1);
      svg.quiet(x.at(tick), bottom + 18, Svg.Anchor.MIDDLE, x.label(tick));
    }
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), decimals(), x, TOP + i * ROW);
    }
    return new Figure(heading, svg.done(heading, bottom + 28), table());
  }

  private double highest() {
    double most = benchmark == null ? 0 : benchmark.high();
    for (var bar : bars) {
      for (var figure : bar.figure().known().stream().toList()) {
        boolean bounded = figure.interval().isBounded();
        most = Math.max(most, bounded ? figure.interval().upper() : figure.value());
      }
    }
    return most;
  }

  private static void draw(Svg svg, Bar bar, int decimals, Scale x, double top) {
    double left = x.at(0);
    double middle = top + ROW / 2;
    svg.text(left - 10, middle + 5, Svg.Anchor.END, bar.label());
    var known = bar.figure().known();
    if (known.isEmpty()) {
      svg.text(left + 6, middle + 5, Svg.Anchor.START, bar.figure().shorthand());
      return;
    }
    var figure = known.get();
    svg.rect(left, middle - BAR / 2, x.at(figure.value()) - left, BAR, Ink.BLUE);
    double end = x.at(figure.value());
    if (figure.interval().isBounded()) {
      double from = x.at(figure.interval().lower());
      double to = x.at(figure.interval().upper());
      svg.line(from, middle, to, middle, Ink.PAPER, 4).line(from, middle, to, middle, Ink.TEXT, 2);
      svg.line(from, middle - 5, from, middle + 5, Ink.PAPER, 4);
      svg.line(from, middle - 5, from, middle + 5, Ink.TEXT, 2);
      svg.line(to, middle - 5, to, middle + 5, Ink.TEXT, 2);
      end = to;
    }
    svg.strong(end + 8, middle + 5, Svg.Anchor.START, Figures.fixed(figure.value(), decimals));
  }

  /// None where all figures are whole.
  private int decimals() {
    return bars.stream()
            .flatMap(bar -> bar.figure().known().stream())
            .allMatch(it -> it.value() == Math.rint(it.value()))
        ? 0
        : 1;
  }

  private static String range(Benchmark benchmark) {
    return benchmark.low() == benchmark.high()
        ? Figures.plain(benchmark.low())
        : Figures.plain(benchmark.low()) + " to " + Figures.plain(benchmark.high());
  }

  private String table() {
    var table =
        benchmark == null
            ? new HtmlTable(heading.measure(), "", "Figure", "Lower limit", "Upper limit")
            : new HtmlTable(
                heading.measure(),
                "",
                "Figure",
                "Lower limit",
                "Upper limit",
                "Against " + range(benchmark));
    for (var bar : bars) {
      var figure = bar.figure();
      if (benchmark == null) {
        table.row(
            bar.label(), HtmlTable.value(figure), HtmlTable.lower(figure), HtmlTable.upper(figure));
      } else {
        table.row(
            bar.label(),
            HtmlTable.value(figure),
            HtmlTable.lower(figure),
            HtmlTable.upper(figure),
            words(benchmark.on(figure)));
      }
    }
    return table.done();
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case BELOW -> "below";
      case WITHIN -> "within";
      case SIMILAR -> "similar";
      case ABOVE -> "above";
      case NONE -> "";
    };
  }
}
