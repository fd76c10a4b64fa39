package uk.rowan.measures.chart;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.measures.Figures;
import uk.rowan.measures.Measured;

/// A population by age and sex: the oldest on top, women on the left, men on the right.
public record Pyramid(Heading heading, List<Layer> layers) implements Chart {

  /// An age band, from the youngest.
  public record Layer(String ages, Measured<Double> women, Measured<Double> men) {}

  private static final double ROW = 24;
  private static final double TOP = 28;
  private static final double MIDDLE = 360;
  private static final double GAP = 36;

  public Pyramid {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a pyramid has layers");
    }
  }

  @Override
  public Figure figure() {
    var svg = new Svg();
    double most =
        layers.stream()
            .flatMap(layer -> Stream.of(layer.women(), layer.men()))
            .flatMap(side -> side.known().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    double bottom = TOP + layers.size() * ROW;
    var right = Scale.over(0, most, 5, MIDDLE + GAP, Svg.WIDTH - 20);
    var left = Scale.over(0, most, 5, MIDDLE - GAP, 20);
    svg.strong(MIDDLE - GAP - 8, 16, Svg.Anchor.END, "Women");
    svg.strong(MIDDLE + GAP + 8, 16, Svg.Anchor.START, "Men");
    for (double tick : right.ticks()) {
      for (var side : List.of(left, right)) {
        svg.line(side.at(tick), TOP, side.at(tick), bottom, tick == 0 ? Ink.QUIET : Ink.GRID, 1);
        svg.quiet(side.at(tick), bottom + 18, Svg.Anchor.MIDDLE, side.label(tick));
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      var layer = layers.get(layers.size() - 1 - i);
      double top = TOP + i * ROW + 3;
      svg.text(MIDDLE, top + 14, Svg.Anchor.MIDDLE, layer.ages());
      side(svg, layer.women(), left, top, Ink.PINK);
      side(svg, layer.men(), right, top, Ink.BLUE);
    }
    return new Figure(heading, svg.done(heading, bottom + 30), table());
  }

  private static void side(Svg svg, Measured<Double> people, Scale x, double top, String colour) {
    double zero = x.at(0);
    if (people.known().isEmpty()) {
      boolean leftwards = x.at(1) < zero;
      svg.text(
          zero + (leftwards ? -6 : 6),
          top + 14,
          leftwards ? Svg.Anchor.END : Svg.Anchor.START,
          people.shorthand());
      return;
    }
    double end = x.at(people.known().get());
    svg.rect(Math.min(zero, end), top, Math.abs(end - zero), ROW - 6, colour);
  }

  private String table() {
    var table = new HtmlTable(heading.measure(), "Age", "Women", "Men");
    for (var layer : layers) {
      table.row(layer.ages(), words(layer.women()), words(layer.men()));
    }
    return table.done();
  }

  private static String words(Measured<Double> people) {
    return people.known().map(Figures::plain).orElseGet(people::shorthand);
  }
}
