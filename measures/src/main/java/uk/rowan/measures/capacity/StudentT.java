package uk.rowan.measures.capacity;

/// Quantiles of Student's t for whole degrees of freedom, by the finite sums of Abramowitz and
/// Stegun 1964, 26.7.3 and 26.7.4.
final class StudentT {

  private StudentT() {}

  /// Within how many standard errors either way lies a share of `level`.
  static double within(double level, int degrees) {
    double low = 0;
    double high = 1;
    while (share(high, degrees) < level) {
      high *= 2;
    }
    while (high - low > 1e-13 * high) {
      double middle = (low + high) / 2;
      if (share(middle, degrees) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double share(double t, int degrees) {
    double angle = Math.atan(t / Math.sqrt(degrees));
    double cosine = Math.cos(angle);
    boolean odd = degrees % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
      term *= cosine * cosine * (k - 1) / k;
      sum += term;
    }
    sum *= Math.sin(angle);
    return odd ? 2 / Math.PI * (angle + sum) : sum;
  }
}
