package uk.rowan.measures.forecast;

/// Quantiles of the standard normal distribution.
///
/// A rational start (Abramowitz and Stegun 1964, 26.2.23, error below 4.5e-4), put right by
/// Halley's method on the distribution function, which is summed as a series or a continued
/// fraction (26.2.10 and 26.2.14). Right to 1e-14 relative.
final class NormalQuantile {

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private NormalQuantile() {}

  /// The value below which a standard normal variable falls with probability `p`, 0 < p < 1.
  static double of(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1, not " + p);
    }
    if (p < 0.5) {
      return -above(p);
    }
    return p == 0.5 ? 0 : above(1 - p);
  }

  /// The value above which the probability is `tail`, at most a half.
  private static double above(double tail) {
    double t = Math.sqrt(-2 * Math.log(tail));
    double x =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 3; i++) {
      double u = (tail(x) - tail) * ROOT_TWO_PI * Math.exp(x * x / 2);
      x += u / (1 - x * u / 2);
    }
    return x;
  }

  /// The probability above `x`, for `x` not negative.
  private static double tail(double x) {
    double density = Math.exp(-x * x / 2) / ROOT_TWO_PI;
    if (x < 3) {
      double term = x;
      double sum = x;
      for (int k = 3; Math.abs(term) > 1e-18 * sum; k += 2) {
        term *= x * x / k;
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double fraction = 0;
    for (int k = 200; k > 0; k--) {
      fraction = k / (x + fraction);
    }
    return density / (x + fraction);
  }
}
