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

  /// The difference of two figures, each of which has limits of its own.
  static Measured<Estimate> difference(Estimate one, Estimate other) {
    double value = one.value() - other.value();
    double down =
        Math.hypot(one.value() - one.interval().lower(), other.interval().upper() - other.value());
    double up =
        Math.hypot(one.interval().upper() - one.value(), other.value() - other.interval().lower());
    return Measured.value(
        new Estimate(value, new Interval(value - down, value + up), Method.DIFFERENCE));
  }
}
