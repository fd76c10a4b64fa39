package uk.rowan.measures.forecast.arima;

/// Locally weighted regression of a series on its steps: Cleveland 1979, with the tricube weight.
final class Loess {

  private Loess() {}

  /// The smoothed series.
  static double[] smooth(double[] y, int window, int degree) {
    var smoothed = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      smoothed[t] = at(y, t, window, degree);
    }
    return smoothed;
  }

  /// The curve at step `x`, which may lie beside the series, from the `window` nearest figures; a
  /// line at degree 1, a constant at degree 0.
  static double at(double[] y, int x, int window, int degree) {
    int n = y.length;
    int count = Math.min(window, n);
    int left = Math.clamp(x - count / 2, 0, n - count);
    int right = left + count - 1;
    double reach = Math.max(x - left, right - x) + (window > n ? (window - n) / 2 : 0);
    double total = 0;
    double first = 0;
    double second = 0;
    double sum = 0;
    double sumOfProducts = 0;
    for (int t = left; t <= right; t++) {
      double weight = weight(Math.abs(t - x), reach);
      total += weight;
      first += weight * (t - x);
      second += weight * (t - x) * (t - x);
      sum += weight * y[t];
      sumOfProducts += weight * (t - x) * y[t];
    }
    if (total == 0) {
      return y[Math.clamp(x, 0, n - 1)];
    }
    double mean = first / total;
    double spread = second / total - mean * mean;
    if (degree == 0 || Math.sqrt(spread) <= 0.001 * (n - 1)) {
      return sum / total;
    }
    double slope = (sumOfProducts / total - mean * sum / total) / spread;
    return sum / total - slope * mean;
  }

  private static double weight(double distance, double reach) {
    if (distance > 0.999 * reach) {
      return 0;
    }
    if (distance <= 0.001 * reach) {
      return 1;
    }
    double r = distance / reach;
    double w = 1 - r * r * r;
    return w * w * w;
  }
}
