package uk.rowan.measures;

/// One figure against another.
final class Comparison {

  private Comparison() {}

  /// A ratio whose logarithm has this variance; unbounded when that is not a number that ends.
  static Estimate ratio(double ratio, double variance) {
    return new Estimate(ratio, around(ratio, variance), Method.RATIO);
  }

  static Interval around(double ratio, double variance) {
    if (ratio == 0 || !Double.isFinite(variance)) {
      return Interval.UNBOUNDED;
    }
    double factor = Math.exp(Confidence.OF_95.z() * Math.sqrt(Math.max(0, variance)));
    return new Interval(ratio / factor, ratio * factor);
  }
}
