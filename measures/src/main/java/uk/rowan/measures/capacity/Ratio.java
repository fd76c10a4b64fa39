package uk.rowan.measures.capacity;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A ratio of means over independent runs, with the interval of the ratio estimator (Cochran 1977,
/// 6.3).
final class Ratio {

  private Ratio() {}

  /// 0, without width, where there is nothing below the line. Where nothing was counted above it,
  /// the upper limit is the exact one of a Poisson count of 0.
  static Outcome.Interval of(
      List<Tally> runs,
      ToDoubleFunction<Tally> above,
      ToDoubleFunction<Tally> below,
      double level) {
    double whole = runs.stream().mapToDouble(below).sum();
    if (whole == 0) {
      return new Outcome.Interval(0, 0, 0);
    }
    double sum = runs.stream().mapToDouble(above).sum();
    if (sum == 0) {
      return new Outcome.Interval(0, 0, Math.min(1, -Math.log((1 - level) / 2) / whole));
    }
    double ratio = sum / whole;
    double squares = 0;
    for (var run : runs) {
      double residual = above.applyAsDouble(run) - ratio * below.applyAsDouble(run);
      squares += residual * residual;
    }
    int n = runs.size();
    double error = Math.sqrt(squares / (n - 1) * n) / whole;
    double half = StudentT.within(level, n - 1) * error;
    return new Outcome.Interval(ratio, Math.max(0, ratio - half), ratio + half);
  }
}
