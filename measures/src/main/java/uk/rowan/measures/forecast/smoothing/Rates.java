package uk.rowan.measures.forecast.smoothing;

/// The smoothing rates of one model: which share of an error goes into the level, the slope and the
/// season, and by how much the slope is damped at each step (1: not at all).
///
/// Rates a shape does not use are 0, and the damping 1.
record Rates(double level, double slope, double season, double damping) {

  static final double LEAST = 1e-4;
  static final double MOST = 0.9999;
  static final double LEAST_DAMPING = 0.8;
  static final double MOST_DAMPING = 0.98;

  /// Reads them off the front of a vector of parameters.
  static Rates of(Shape shape, double[] parameters) {
    int at = 1;
    double slope = shape.hasTrend() ? parameters[at++] : 0;
    double season = shape.hasSeason() ? parameters[at++] : 0;
    double damping = shape.isDamped() ? parameters[at] : 1;
    return new Rates(parameters[0], slope, season, damping);
  }

  /// Where an estimate begins, as R's `forecast` does: low rates and little damping.
  static Rates start(Shape shape, int period) {
    double level = LEAST + 0.2 * (MOST - LEAST) / (shape.hasSeason() ? period : 1);
    double slope = LEAST + 0.1 * (level - LEAST);
    double season = LEAST + 0.05 * (1 - level - LEAST);
    double damping = LEAST_DAMPING + 0.99 * (MOST_DAMPING - LEAST_DAMPING);
    return new Rates(
        level,
        shape.hasTrend() ? slope : 0,
        shape.hasSeason() ? season : 0,
        shape.isDamped() ? damping : 1);
  }

  /// Whether each rate keeps to the traditional region, and the model forgets its past: no root of
  /// the characteristic polynomial lies outside the unit circle. Hyndman et al. 2008, 10.2.
  ///
  /// Within the traditional region only a season can break the second condition.
  boolean areAllowed(Shape shape, int period) {
    return between(LEAST, level, MOST)
        && (!shape.hasTrend() || between(LEAST, slope, Math.min(level, MOST)))
        && (!shape.isDamped() || between(LEAST_DAMPING, damping, MOST_DAMPING))
        && (!shape.hasSeason()
            || (between(LEAST, season, Math.min(1 - level, MOST)) && forget(shape, period)));
  }

  private static boolean between(double least, double value, double most) {
    return least <= value && value <= most;
  }

  private boolean forget(Shape shape, int period) {
    double middle = level + slope - level * damping;
    var polynomial = new double[period + 2];
    polynomial[0] = 1;
    polynomial[1] = level + slope - damping;
    for (int i = 2; i < period; i++) {
      polynomial[i] = middle;
    }
    polynomial[period] += middle + season - 1;
    polynomial[period + 1] = damping * (1 - level - season);
    int degree = period + 1;
    if (!shape.hasTrend()) {
      // Level and season share a constant, which is a root at 1 and no fault of the rates.
      for (int i = 1; i <= degree; i++) {
        polynomial[i] += polynomial[i - 1];
      }
      degree--;
    }
    return hasRootsWithin(polynomial, degree);
  }

  /// Whether all roots of a polynomial, given from its leading 1 down, lie within the unit circle,
  /// by the recursion of Schur and Cohn. The coefficients are used up.
  private static boolean hasRootsWithin(double[] a, int degree) {
    for (int n = degree; n > 0; n--) {
      double k = a[n];
      if (!(Math.abs(k) < 1)) {
        return false;
      }
      double scale = 1 / (1 - k * k);
      for (int i = 1, j = n - 1; i <= j; i++, j--) {
        double first = a[i];
        double second = a[j];
        a[i] = (first - k * second) * scale;
        a[j] = (second - k * first) * scale;
      }
    }
    return true;
  }
}
