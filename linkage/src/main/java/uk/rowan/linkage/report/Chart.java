package uk.rowan.linkage.report;

import java.util.List;
import java.util.Locale;

/// Charts as SVG that needs nothing beside itself.
final class Chart {

  private static final int WIDTH = 720;
  private static final int LEFT = 230;
  private static final int BAR = 18;

  private Chart() {}

  /// A bar to the left or right of nothing.
  record Bar(String label, double value, String note) {}

  /// A line through points; `x` and `y` of each by turns.
  record Curve(String name, String colour, List<double[]> points) {}

  /// Bars from a common zero, one below another.
  static String bars(String title, List<Bar> bars) {
    double low = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
    double high = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(1));
    double scale = (WIDTH - LEFT - 260) / Math.max(1e-9, high - low);
    double zero = LEFT + 10 - low * scale;
    var svg = begin(title, bars.size() * BAR + 10);
    int y = 5;
    for (var bar : bars) {
      double length = bar.value() * scale;
      svg.append(text(LEFT, y + 13, "end", bar.label()));
      svg.append(
          "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>"
              .formatted(
                  number(Math.min(zero, zero + length)),
                  y + 2,
                  number(Math.abs(length)),
                  BAR - 4,
                  bar.value() < 0 ? "#b1400f" : "#1d70b8"));
      svg.append(text(Math.max(zero, zero + length) + 4, y + 13, "start", bar.note()));
      y += BAR;
    }
    return svg.append("</svg>").toString();
  }

  /// Columns beside each other over a scale from `from` to `to`.
  static String columns(String title, double[] heights, double from, double to, double mark) {
    double highest = 1e-9;
    for (double height : heights) {
      highest = Math.max(highest, height);
    }
    int high = 180;
    double wide = (WIDTH - 60.0) / heights.length;
    var svg = begin(title, high + 40);
    for (int i = 0; i < heights.length; i++) {
      double height = heights[i] / highest * high;
      svg.append(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#1d70b8\"/>"
              .formatted(
                  number(40 + i * wide),
                  number(10 + high - height),
                  number(wide - 1),
                  number(height)));
    }
    scale(svg, from, to, high);
    double at = 40 + (mark - from) / (to - from) * (WIDTH - 60);
    svg.append(
        "<line x1=\"%1$s\" x2=\"%1$s\" y1=\"5\" y2=\"%2$d\" stroke=\"#b1400f\" stroke-dasharray=\"4 3\"/>"
            .formatted(number(at), high + 10));
    return svg.append("</svg>").toString();
  }

  /// Curves between 0 and 1 over a scale from `from` to `to`.
  static String curves(String title, List<Curve> curves, double from, double to) {
    int high = 200;
    var svg = begin(title, high + 60);
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double y = 10 + high - high * tenth / 10.0;
      svg.append(
          "<line x1=\"40\" x2=\"%d\" y1=\"%2$s\" y2=\"%2$s\" stroke=\"#ddd\"/>"
              .formatted(WIDTH - 20, number(y)));
      svg.append(text(34, y + 4, "end", number(tenth / 10.0)));
    }
    int x = 60;
    for (var curve : curves) {
      var points = new StringBuilder();
      for (double[] point : curve.points()) {
        points
            .append(number(40 + (point[0] - from) / (to - from) * (WIDTH - 60)))
            .append(',')
            .append(number(10 + high - high * point[1]))
            .append(' ');
      }
      svg.append(
          "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>"
              .formatted(curve.colour(), points));
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
              .formatted(x, high + 40, curve.colour()));
      svg.append(text(x + 18, high + 51, "start", curve.name()));
      x += 130;
    }
    scale(svg, from, to, high);
    return svg.append("</svg>").toString();
  }

  private static void scale(StringBuilder svg, double from, double to, int high) {
    for (int weight = (int) Math.ceil(from / 5) * 5; weight <= to; weight += 5) {
      double at = 40 + (weight - from) / (to - from) * (WIDTH - 60);
      svg.append(text(at, high + 26, "middle", Integer.toString(weight)));
    }
  }

  private static StringBuilder begin(String title, int height) {
    return new StringBuilder(
        "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%1$d\" height=\"%2$d\"><title>%s</title>"
            .formatted(WIDTH, height, Page.escaped(title)));
  }

  private static String text(double x, double y, String anchor, String text) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
        .formatted(number(x), number(y), anchor, Page.escaped(text));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
