package uk.rowan.measures.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Local regression of equally spaced values, as the paper on STL defines it: for each place the
/// nearest values, weighted by the cube of the cube of their nearness, fitted by a constant (degree
/// 0) or a line (degree 1).
final class Loess {

  private Loess() {}

  /// The smoothed value at each place. `weights` of the values themselves, or null for equal ones.
  static double[] smooth(double[] values, int window, int degree, double @Nullable [] weights) {
    int n = values.length;
    var smooth = new double[n];
    for (int i = 0; i < n; i++) {
      int left = Math.clamp(i - (window - 1) / 2, 0, Math.max(0, n - window));
      double at = fitted(values, window, degree, i, left, Math.min(left + window, n) - 1, weights);
      smooth[i] = Double.isNaN(at) ? values[i] : at;
    }
    return smooth;
  }

  /// As [#smooth], with one more place before the first and one after the last.
  static double[] extended(double[] values, int window, int degree, double[] weights) {
    int n = values.length;
    var extended = new double[n + 2];
    System.arraycopy(smooth(values, window, degree, weights), 0, extended, 1, n);
    double before = fitted(values, window, degree, -1, 0, Math.min(window, n) - 1, weights);
    double after = fitted(values, window, degree, n, Math.max(0, n - window), n - 1, weights);
    extended[0] = Double.isNaN(before) ? extended[1] : before;
    extended[n + 1] = Double.isNaN(after) ? extended[n] : after;
    return extended;
  }

  /// Not a number where every value near weighs nothing.

  private static double fitted(
      double[] values,
      int window,
      int degree,
      double at,
      int left,
      int right,
      double @Nullable [] weights) {
    int n = values.length;
    double reach = Math.max(at - left, right - at);
    if (window > n) {
      int beyond = (window - n) / 2;
      reach += beyond;
    }
    var nearness = new double[right - left + 1];
    for (int j = left; j <= right; j++) {
      double own = weights == null ? 1 : weights[j];
      nearness[j - left] = own * tricube(Math.abs(j - at), reach);
    }
    double all = Arrays.stream(nearness).sum();
    if (all <= 0) {
      return Double.NaN;
    }
    double middle = 0;
    for (int j = left; j <= right; j++) {
      nearness[j - left] /= all;
      middle += nearness[j - left] * j;
    }
    double spread = 0;
    for (int j = left; j <= right; j++) {
      spread += nearness[j - left] * (j - middle) * (j - middle);
    }
    boolean sloped = degree > 0 && reach > 0 && Math.sqrt(spread) > 0.001 * (n - 1);
    double slope = sloped ? (at - middle) / spread : 0;
    double fitted = 0;
    for (int j = left; j <= right; j++) {
      fitted += nearness[j - left] * (slope * (j - middle) + 1) * values[j];
    }
    return fitted;
  }

  private static double tricube(double distance, double reach) {
    if (distance > 0.999 * reach) {
      return 0;
    }
    if (distance <= 0.001 * reach) {
      return 1;
    }
    double share = distance / reach;
    double rest = 1 - share * share * share;
    return rest * rest * rest;
  }
}
