package uk.rowan.measures.chart;

import java.util.ArrayList;
import java.util.List;

/// The quiet part of a drawing: grid lines, their figures, the names of periods.
final class Axes {

  private static final int MOST_PERIODS = 8;

  private Axes() {}

  /// Horizontal grid lines with their figures on the left.
  static void levels(Svg svg, Scale y, double left, double right) {
    for (double tick : y.ticks()) {
      boolean base = Math.abs(tick) < 1e-9;
      svg.line(left, y.at(tick), right, y.at(tick), base ? Ink.QUIET : Ink.GRID, 1);
      svg.quiet(left - 8, y.at(tick) + 4, Svg.Anchor.END, y.label(tick));
    }
  }

  /// Names of periods below, as many as fit.
  static void periods(Svg svg, List<String> names, Scale x, double y) {
    int every = Math.max(1, (names.size() + MOST_PERIODS - 1) / MOST_PERIODS);
    for (int i = 0; i < names.size(); i += every) {
      svg.quiet(x.at(i), y, Svg.Anchor.MIDDLE, names.get(i));
    }
  }

  /// Places for labels so that none lies on another: in order, at least a line apart.
  static double[] apart(double[] wanted, double least) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < wanted.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(wanted[a], wanted[b]));
    var places = wanted.clone();
    for (int i = 1; i < order.size(); i++) {
      double above = places[order.get(i - 1)];
      places[order.get(i)] = Math.max(places[order.get(i)], above + least);
    }
    return places;
  }
}
