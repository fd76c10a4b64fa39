package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// The sum of squared errors given the first figures and no errors before: where an exact
/// likelihood begins its search, and what stands in for it where a series is long. Box and Jenkins
/// 1976, 7.1.
final class ConditionalSquares {

  private final double[] w;
  private final boolean constant;
  private final int first;
  private final double[] errors;
  private final double[] level;
  private final double[] ones;

  /// The errors of the first figures, as many as the autoregression reaches back, do not count.
  ConditionalSquares(double[] w, Order order) {
    this.w = w;
    this.constant = order.constant();
    this.first = order.p() + order.period() * order.largeP();
    this.errors = new double[w.length];
    this.ones = new double[w.length];
    this.level = new double[w.length];
    Arrays.fill(level, 1);
  }

  /// The mean square; NaN when no figure is left to count.
  double mean(double[] phi, double[] theta) {
    run(w, phi, theta, errors);
    double squares = product(errors, errors);
    if (constant) {
      run(level, phi, theta, ones);
      double both = product(errors, ones);
      squares -= both * both / product(ones, ones);
    }
    return squares / (w.length - first);
  }

  private void run(double[] figures, double[] phi, double[] theta, double[] into) {
    for (int t = first; t < figures.length; t++) {
      double error = figures[t];
      for (int j = 0; j < phi.length && j < t; j++) {
        error -= phi[j] * figures[t - 1 - j];
      }
      for (int j = 0; j < theta.length && j < t - first; j++) {
        error -= theta[j] * into[t - 1 - j];
      }
      into[t] = error;
    }
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = first; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }
}
