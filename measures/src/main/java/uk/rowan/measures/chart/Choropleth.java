package uk.rowan.measures.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Measured;

/// A map of rates or shares, never of counts: large areas would look like many people. The legend
/// stands top left, in order; an area without a figure is hatched. Figures are given by area code.
public record Choropleth(
    Heading heading,
    List<Area> areas,
    Map<String, Measured<Estimate>> figures,
    Map<String, String> names)
    implements Chart {

  private static final double HEIGHT = 520;
  private static final double LEAST_HEIGHT = 180;
  private static final double LEGEND = 150;
  private static final String HATCH =
      """
      <defs><pattern id="absent" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="8" height="8" fill="#ffffff"/><rect width="2" height="8" fill="#505a5f"/></pattern></defs>
      """;

  public Choropleth {
    areas = List.copyOf(areas);
    figures = Map.copyOf(figures);
    names = Map.copyOf(names);
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("a map has areas");
    }
  }

  @Override
  public Figure figure() {
    var svg = new Svg().raw(HATCH);
    var projection = Projection.of(areas, LEGEND, 0, Svg.WIDTH - LEGEND, HEIGHT);
    double height = Math.max(LEAST_HEIGHT, projection.height());
    var ends = ends();
    boolean absent = false;
    for (var area : areas) {
      var figure = figures.getOrDefault(area.code(), Measured.missing("no figure"));
      absent |= figure.known().isEmpty();
      var fill =
          figure.known().map(it -> Ink.amount(shade(ends, it.value()))).orElse("url(#absent)");
      svg.raw(
          "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.7\" fill-rule=\"evenodd\"><title>%s</title></path>\n"
              .formatted(
                  projection.path(area),
                  fill,
                  Ink.TEXT,
                  Text.escaped(name(area.code()) + ": " + HtmlTable.value(figure))));
    }
    legend(svg, ends, absent);
    return new Figure(heading, svg.done(heading, height), table());
  }

  /// Where shades change: equal steps between round figures.
  private Scale ends() {
    var values =
        figures.values().stream()
            .flatMap(figure -> figure.known().stream())
            .mapToDouble(Estimate::value)
            .toArray();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    int steps = Ink.amounts();
    while (Scale.over(low, high, steps, 0, 1).ticks().size() - 1 > Ink.amounts()) {
      steps--;
    }
    return Scale.over(low, high, steps, 0, 1);
  }

  private static int shade(Scale ends, double value) {
    int steps = ends.ticks().size() - 1;
    int step = Math.clamp((long) Math.floor(ends.at(value) * steps), 0, steps - 1);
    return steps == 1 ? Ink.amounts() - 1 : step * (Ink.amounts() - 1) / (steps - 1);
  }

  private static void legend(Svg svg, Scale ends, boolean absent) {
    var ticks = ends.ticks();
    double y = 14;
    for (int i = 0; i + 1 < ticks.size(); i++) {
      double middle = (ticks.get(i) + ticks.get(i + 1)) / 2;
      swatch(
          svg,
          y,
          Ink.amount(shade(ends, middle)),
          ends.label(ticks.get(i)) + " to " + ends.label(ticks.get(i + 1)));
      y += 28;
    }
    if (absent) {
      swatch(svg, y, "url(#absent)", "not shown");
    }
  }

  private static void swatch(Svg svg, double y, String fill, String words) {
    svg.rect(0, y, 26, 18, Ink.TEXT).rect(1, y + 1, 24, 16, fill);
    svg.text(36, y + 14, Svg.Anchor.START, words);
  }

  private String name(String code) {
    return names.getOrDefault(code, code);
  }

  private String table() {
    var table = new HtmlTable(heading.measure(), "Area", "Figure", "Lower limit", "Upper limit");
    for (var area : areas) {
      var figure = figures.getOrDefault(area.code(), Measured.<Estimate>missing("no figure"));
      table.row(
          name(area.code()),
          HtmlTable.value(figure),
          HtmlTable.lower(figure),
          HtmlTable.upper(figure));
    }
    return table.done();
  }
}
