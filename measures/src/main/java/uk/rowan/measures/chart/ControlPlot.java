package uk.rowan.measures.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.rowan.measures.Figures;
import uk.rowan.measures.trend.ControlChart;

/// A series between the limits of its own variation. Points outside are diamonds, points that are
/// only part of a run are rings.
public record ControlPlot(Heading heading, List<String> periods, ControlChart chart)
    implements Chart {

  private static final double LEFT = 56;
  private static final double RIGHT = 590;
  private static final double HEIGHT = 320;

  public ControlPlot {
    periods = List.copyOf(periods);
    if (periods.size() != chart.values().size()) {
      throw new IllegalArgumentException("there is a period for each value");
    }
  }

  @Override
  public Figure figure() {
    var svg = new Svg();
    var limits = chart.limits();
    double low =
        Math.min(limits.lower(), chart.values().stream().min(Double::compare).orElseThrow());
    double high =
        Math.max(limits.upper(), chart.values().stream().max(Double::compare).orElseThrow());
    boolean counts = chart.values().stream().allMatch(value -> value >= 0);
    var y = Scale.over(counts ? 0 : low, high, 6, HEIGHT - 30, 16);
    var x = Scale.over(0, periods.size() - 1, periods.size() - 1, LEFT + 10, RIGHT);
    Axes.levels(svg, y, LEFT, RIGHT);
    Axes.periods(svg, periods, x, HEIGHT - 8);
    level(svg, y, limits.upper(), "6 4", "upper limit");
    level(svg, y, chart.centre(), "", "mean");
    if (limits.lower() >= y.low()) {
      level(svg, y, limits.lower(), "6 4", "lower limit");
    }
    var path = new StringBuilder();
    for (int i = 0; i < periods.size(); i++) {
      path.append(i == 0 ? 'M' : 'L')
          .append(Svg.number(x.at(i)))
          .append(' ')
          .append(Svg.number(y.at(chart.values().get(i))));
    }
    svg.path(path.toString(), "none", Ink.BLUE, 2.5, "");
    for (int i = 0; i < periods.size(); i++) {
      double px = x.at(i);
      double py = y.at(chart.values().get(i));
      if (!limits.contains(chart.values().get(i))) {
        svg.diamond(px, py, 6, Ink.ORANGE);
      } else {
        svg.dot(px, py, 5, Ink.BLUE);
        if (signals(i)) {
          svg.dot(px, py, 2.5, Ink.PAPER);
        }
      }
    }
    svg.diamond(LEFT + 16, HEIGHT + 16, 6, Ink.ORANGE);
    svg.quiet(LEFT + 30, HEIGHT + 20, Svg.Anchor.START, "outside the limits");
    svg.dot(LEFT + 186, HEIGHT + 16, 5, Ink.BLUE).dot(LEFT + 186, HEIGHT + 16, 2.5, Ink.PAPER);
    svg.quiet(LEFT + 198, HEIGHT + 20, Svg.Anchor.START, "part of an unusual run");
    return new Figure(heading, svg.done(heading, HEIGHT + 30), table());
  }

  private static void level(Svg svg, Scale y, double value, String dashes, String name) {
    svg.line(LEFT, y.at(value), RIGHT, y.at(value), Ink.TEXT, 1.5, dashes);
    svg.quiet(RIGHT + 12, y.at(value) + 4, Svg.Anchor.START, name + " " + Figures.fixed(value, 1));
  }

  private boolean signals(int i) {
    return chart.signals().stream().anyMatch(signal -> signal.from() <= i && i <= signal.to());
  }

  private String table() {
    var table = new HtmlTable(heading.measure(), "Period", "Value", "Signal");
    IntStream.range(0, periods.size())
        .forEach(
            i ->
                table.row(
                    periods.get(i),
                    Figures.plain(chart.values().get(i)),
                    chart.signals().stream()
                        .filter(signal -> signal.from() <= i && i <= signal.to())
                        .map(signal -> signal.kind().words())
                        .distinct()
                        .collect(Collectors.joining(", "))));
    return table.done();
  }
}
