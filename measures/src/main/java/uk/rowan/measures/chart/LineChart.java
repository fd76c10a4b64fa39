package uk.rowan.measures.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Interval;
import uk.rowan.measures.Measured;

/// Figures over periods, each line with its interval as a band and its name at its end. Where a
/// figure is absent the line is broken.
public record LineChart(Heading heading, List<String> periods, List<Line> lines) implements Chart {

  /// One line: a figure, or its absence, for each period.
  public record Line(String label, List<Measured<Estimate>> figures) {
    public Line {
      figures = List.copyOf(figures);
    }
  }

  private static final double LEFT = 56;
  private static final double HEIGHT = 320;

  public LineChart {
    periods = List.copyOf(periods);
    lines = List.copyOf(lines);
    int many = periods.size();
    if (lines.isEmpty() || lines.size() > Ink.categories() || many < 2) {
      throw new IllegalArgumentException("a line chart has 1 to 6 lines over 2 periods or more");
    }
    if (lines.stream().anyMatch(line -> line.figures().size() != many)) {
      throw new IllegalArgumentException("each line has a figure for each period");
    }
  }

  @Override
  public Figure figure() {
    var svg = new Svg();
    double longest =
        lines.stream().mapToDouble(line -> Text.width(line.label(), 14)).max().orElse(0);
    double right = Svg.WIDTH - Math.min(200, longest + 16);
    var y =
        Scale.over(
            Math.min(0, extremes().min(Double::compare).orElse(0.0)),
            extremes().max(Double::compare).orElse(1.0),
            6,
            HEIGHT - 30,
            16);
    var x = Scale.over(0, periods.size() - 1, periods.size() - 1, LEFT, right);
    Axes.levels(svg, y, LEFT, right);
    Axes.periods(svg, periods, x, HEIGHT - 8);
    for (int i = 0; i < lines.size(); i++) {
      band(svg, lines.get(i), Ink.category(i), x, y);
    }
    for (int i = 0; i < lines.size(); i++) {
      stroke(svg, lines.get(i), i, x, y);
    }
    labels(svg, y, right);
    return new Figure(heading, svg.done(heading, HEIGHT), table());
  }

  private Stream<Double> extremes() {
    return lines.stream()
        .flatMap(line -> line.figures().stream())
        .flatMap(figure -> figure.known().stream())
        .flatMap(
            it ->
                it.interval().isBounded()
                    ? Stream.of(it.interval().lower(), it.interval().upper())
                    : Stream.of(it.value()));
  }

  private static void band(Svg svg, Line line, String colour, Scale x, Scale y) {
    var there = new StringBuilder();
    var back = new StringBuilder();
    for (int i = 0; i <= line.figures().size(); i++) {
      var interval =
          i == line.figures().size()
              ? Optional.<Interval>empty()
              : line.figures().get(i).known().map(Estimate::interval).filter(it -> it.isBounded());
      if (interval.isEmpty()) {
        if (!there.isEmpty()) {
          svg.band(there.append(back).append('Z').toString(), colour);
        }
        there.setLength(0);
        back.setLength(0);
        continue;
      }
      there
          .append(there.isEmpty() ? 'M' : 'L')
          .append(point(x.at(i), y.at(interval.get().upper())));
      back.insert(0, "L" + point(x.at(i), y.at(interval.get().lower())));
    }
  }

  private static void stroke(Svg svg, Line line, int number, Scale x, Scale y) {
    var path = new StringBuilder();
    boolean broken = true;
    for (int i = 0; i < line.figures().size(); i++) {
      var figure = line.figures().get(i).known();
      if (figure.isPresent()) {
        path.append(broken ? 'M' : 'L').append(point(x.at(i), y.at(figure.get().value())));
      }
      broken = figure.isEmpty();
    }
    svg.path(path.toString(), "none", Ink.category(number), 3, number % 2 == 0 ? "" : "8 3");
    for (int i = 0; i < line.figures().size(); i++) {
      var figure = line.figures().get(i).known();
      if (figure.isPresent()) {
        svg.dot(x.at(i), y.at(figure.get().value()), 4, Ink.category(number));
      }
    }
  }

  private void labels(Svg svg, Scale y, double right) {
    var wanted =
        lines.stream()
            .mapToDouble(
                line ->
                    line.figures().reversed().stream()
                        .flatMap(figure -> figure.known().stream())
                        .findFirst()
                        .map(it -> y.at(it.value()))
                        .orElse(HEIGHT))
            .toArray();
    var places = Axes.apart(wanted, 18);
    for (int i = 0; i < places.length; i++) {
      svg.strong(right + 10, places[i] + 5, Svg.Anchor.START, lines.get(i).label());
    }
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private String table() {
    var table =
        new HtmlTable(heading.measure(), "Period", "Line", "Figure", "Lower limit", "Upper limit");
    for (int i = 0; i < periods.size(); i++) {
      for (var line : lines) {
        var figure = line.figures().get(i);
        table.row(
            periods.get(i),
            line.label(),
            HtmlTable.value(figure),
            HtmlTable.lower(figure),
            HtmlTable.upper(figure));
      }
    }
    return table.done();
  }
}
