package uk.rowan.measures.chart;

import java.util.List;
import uk.rowan.measures.Figures;

/// How one figure became another: where it began, what added and what took away, where it ended.
public record Waterfall(Heading heading, String begin, double from, List<Step> steps, String end)
    implements Chart {

  /// What it was and by how much.
  public record Step(String label, double by) {}

  private static final double LEFT = 56;
  private static final double BOTTOM = 280;
  private static final double HEIGHT = 330;

  public Waterfall {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a waterfall has steps");
    }
  }

  /// Where it ended.
  public double to() {
    return from + steps.stream().mapToDouble(Step::by).sum();
  }

  @Override
  public Figure figure() {
    var svg = new Svg();
    double high = Math.max(from, 0);
    double low = Math.min(from, 0);
    double level = from;
    for (var step : steps) {
      level += step.by();
      high = Math.max(high, level);
      low = Math.min(low, level);
    }
    var y = Scale.over(low, high * 1.05, 6, BOTTOM, 16);
    double wide = (Svg.WIDTH - LEFT) / (steps.size() + 2);
    Axes.levels(svg, y, LEFT, Svg.WIDTH);
    column(svg, y, 0, wide, 0, from, Ink.BLUE, begin, Figures.plain(from));
    level = from;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      double next = level + step.by();
      double x = LEFT + (i + 1) * wide;
      svg.line(x - wide * 0.1, y.at(level), x + wide * 0.1, y.at(level), Ink.TEXT, 1);
      var colour = step.by() < 0 ? Ink.PINK : Ink.TURQUOISE;
      var by = (step.by() > 0 ? "+" : "") + Figures.plain(step.by());
      column(svg, y, i + 1, wide, level, next, colour, step.label(), by);
      level = next;
    }
    double last = LEFT + (steps.size() + 1) * wide;
    svg.line(last - wide * 0.1, y.at(level), last + wide * 0.1, y.at(level), Ink.TEXT, 1);
    column(svg, y, steps.size() + 1, wide, 0, level, Ink.BLUE, end, Figures.plain(level));
    return new Figure(heading, svg.done(heading, HEIGHT), table());
  }

  private static void column(
      Svg svg,
      Scale y,
      int place,
      double wide,
      double one,
      double other,
      String colour,
      String name,
      String figure) {
    double x = LEFT + (place + 0.1) * wide;
    double top = y.at(Math.max(one, other));
    svg.rect(x, top, wide * 0.8, y.at(Math.min(one, other)) - top, colour);
    svg.strong(x + wide * 0.4, top - 6, Svg.Anchor.MIDDLE, figure);
    double line = BOTTOM + 18;
    for (var words : Text.lines(name, (int) Math.max(6, wide / 7.2))) {
      svg.text(x + wide * 0.4, line, Svg.Anchor.MIDDLE, words);
      line += 16;
    }
  }

  private String table() {
    var table = new HtmlTable(heading.measure(), "", "Change", "Total");
    table.row(begin, "", Figures.plain(from));
    double level = from;
    for (var step : steps) {
      level += step.by();
      table.row(step.label(), Figures.plain(step.by()), Figures.plain(level));
    }
    return table.row(end, "", Figures.plain(to())).done();
  }
}
