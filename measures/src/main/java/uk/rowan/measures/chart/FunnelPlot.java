package uk.rowan.measures.chart;

import uk.rowan.measures.Confidence;
import uk.rowan.measures.Figures;
import uk.rowan.measures.Interval;
import uk.rowan.measures.trend.Funnel;

/// Places by size, about what they have together, between limits; those outside are named.
public record FunnelPlot(Heading heading, Funnel funnel) implements Chart {

  private static final double LEFT = 56;
  private static final double RIGHT = 600;
  private static final double HEIGHT = 340;
  private static final int STEPS = 120;

  @Override
  public Figure figure() {
    var svg = new Svg();
    double largest = funnel.places().stream().mapToDouble(Funnel.Place::people).max().orElseThrow();
    double smallest =
        funnel.places().stream().mapToDouble(Funnel.Place::people).min().orElseThrow();
    var x = Scale.over(0, largest * 1.05, 6, LEFT, RIGHT);
    double from = Math.max(smallest * 0.6, x.high() / STEPS);
    var y = Scale.over(0, highest(from), 6, HEIGHT - 46, 12);
    Axes.levels(svg, y, LEFT, RIGHT);
    for (double tick : x.ticks()) {
      svg.quiet(x.at(tick), HEIGHT - 26, Svg.Anchor.MIDDLE, x.label(tick));
    }
    svg.quiet((LEFT + RIGHT) / 2, HEIGHT - 6, Svg.Anchor.MIDDLE, "people");
    svg.line(LEFT, y.at(funnel.centre()), RIGHT, y.at(funnel.centre()), Ink.TEXT, 1.5);
    svg.quiet(RIGHT + 8, y.at(funnel.centre()) + 4, Svg.Anchor.START, "all together");
    limits(svg, Confidence.OF_95, "4 4", from, x, y);
    limits(svg, Confidence.OF_99_8, "", from, x, y);
    var end = funnel.limits(x.high(), Confidence.OF_99_8);
    var inner = funnel.limits(x.high(), Confidence.OF_95);
    var places =
        Axes.apart(
            new double[] {y.at(end.upper()), y.at(inner.upper()), y.at(funnel.centre())}, 16);
    double lift = Math.max(0, places[2] - y.at(funnel.centre()));
    svg.quiet(RIGHT + 8, places[0] - lift + 4, Svg.Anchor.START, "99.8 % limits");
    svg.quiet(RIGHT + 8, places[1] - lift + 4, Svg.Anchor.START, "95 % limits");
    var outside = funnel.outside(Confidence.OF_99_8);
    for (var place : funnel.places()) {
      double px = x.at(place.people());
      double py = y.at(funnel.value(place));
      if (outside.contains(place)) {
        svg.diamond(px, py, 7, Ink.ORANGE);
        boolean fits = px + 12 + Text.width(place.name(), 14) < RIGHT;
        svg.strong(
            fits ? px + 12 : px - 12,
            py + 5,
            fits ? Svg.Anchor.START : Svg.Anchor.END,
            place.name());
      } else {
        svg.dot(px, py, 5, Ink.BLUE);
      }
    }
    return new Figure(heading, svg.done(heading, HEIGHT), table());
  }

  private double highest(double from) {
    double places = funnel.places().stream().mapToDouble(funnel::value).max().orElseThrow();
    double limit = funnel.limits(from, Confidence.OF_99_8).upper();
    return Math.max(places * 1.05, Math.min(limit, 2.5 * Math.max(places, funnel.centre())));
  }

  private void limits(
      Svg svg, Confidence confidence, String dashes, double from, Scale x, Scale y) {
    var upper = new StringBuilder();
    var lower = new StringBuilder();
    for (int i = 0; i <= STEPS; i++) {
      double people = from + (x.high() - from) * i / STEPS;
      Interval interval = funnel.limits(people, confidence);
      if (interval.upper() <= y.high()) {
        upper
            .append(upper.isEmpty() ? 'M' : 'L')
            .append(point(x.at(people), y.at(interval.upper())));
      }
      lower.append(lower.isEmpty() ? 'M' : 'L').append(point(x.at(people), y.at(interval.lower())));
    }
    svg.path(upper.toString(), "none", Ink.QUIET, 1.5, dashes);
    svg.path(lower.toString(), "none", Ink.QUIET, 1.5, dashes);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private String table() {
    var table =
        new HtmlTable(
            heading.measure(),
            "Place",
            "People",
            "Figure",
            "99.8 % lower",
            "99.8 % upper",
            "Outside");
    for (var place : funnel.places()) {
      var limits = funnel.limits(place.people(), Confidence.OF_99_8);
      double value = funnel.value(place);
      table.row(
          place.name(),
          Figures.plain(place.people()),
          Figures.fixed(value, 1),
          Figures.fixed(limits.lower(), 1),
          Figures.fixed(limits.upper(), 1),
          limits.contains(value) ? "no" : "yes");
    }
    return table.done();
  }
}
