package uk.rowan.measures.chart;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.measures.Figures;

/// From figures to pixels, with round figures to mark.
final class Scale {

  private final double low;
  private final double high;
  private final double step;
  private final double from;
  private final double to;

  private Scale(double low, double high, double step, double from, double to) {
    this.low = low;
    this.high = high;
    this.step = step;
    this.from = from;
    this.to = to;
  }

  /// Covers both ends, rounded outwards, with about so many steps.
  static Scale over(double low, double high, int steps, double from, double to) {
    double span = high > low ? high - low : 1;
    double size = Math.pow(10, Math.floor(Math.log10(span / steps)));
    double step = size;
    for (double times : new double[] {1, 2, 5, 10}) {
      step = size * times;
      if (span / step <= steps) {
        break;
      }
    }
    return new Scale(
        Math.floor(low / step) * step,
        Math.ceil((low + span) / step - 1e-9) * step,
        step,
        from,
        to);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (int i = 0; low + i * step <= high + step / 1e6; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /// A tick in words, with as many decimals as its step needs.
  String label(double tick) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return Figures.fixed(Math.abs(tick) < step / 1e6 ? 0 : tick, decimals);
  }
}
