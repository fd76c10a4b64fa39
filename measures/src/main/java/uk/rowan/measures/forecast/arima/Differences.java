package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// Differences of a series, and the way back.
final class Differences {

  private Differences() {}

  /// What each figure is more than the one `lag` before it, `times` times over; shorter by `lag`
  /// each time.
  static double[] of(double[] y, int lag, int times) {
    var from = y;
    for (int k = 0; k < times; k++) {
      var differences = new double[Math.max(0, from.length - lag)];
      for (int t = 0; t < differences.length; t++) {
        differences[t] = from[t + lag] - from[t];
      }
      from = differences;
    }
    return times == 0 ? y.clone() : from;
  }

  /// The coefficients of (1 - B)^d (1 - B^period)^D, from 1 at B^0 on.
  static double[] polynomial(Order order) {
    double[] product = {1};
    for (int i = 0; i < order.d(); i++) {
      product = times(product, 1);
    }
    for (int i = 0; i < order.largeD(); i++) {
      product = times(product, order.period());
    }
    return product;
  }

  /// Continues `y` so that its differences are `ahead`; returns the new figures alone.
  static double[] undo(double[] y, double[] ahead, Order order) {
    var polynomial = polynomial(order);
    var whole = Arrays.copyOf(y, y.length + ahead.length);
    for (int t = y.length; t < whole.length; t++) {
      double sum = ahead[t - y.length];
      for (int j = 1; j < polynomial.length; j++) {
        sum -= polynomial[j] * whole[t - j];
      }
      whole[t] = sum;
    }
    return Arrays.copyOfRange(whole, y.length, whole.length);
  }

  private static double[] times(double[] polynomial, int lag) {
    var product = Arrays.copyOf(polynomial, polynomial.length + lag);
    for (int i = 0; i < polynomial.length; i++) {
      product[i + lag] -= polynomial[i];
    }
    return product;
  }
}
