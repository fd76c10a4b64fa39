package uk.rowan.measures.forecast.hierarchy;

import java.util.Arrays;

/// Covariances of the errors of several areas, drawn towards none.
final class Covariance {

  private Covariance() {}

  /// The mean products of the errors, one row for each area; those of two areas are made smaller by
  /// the share `shrinkage`, from 0 to 1. An area that never erred counts with the smallest variance
  /// of the others.
  static Matrix of(double[][] errors, double shrinkage) {
    int n = errors.length;
    var rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = mean(errors[i], errors[j]) * (i == j ? 1 : 1 - shrinkage);
      }
    }
    double least =
        Arrays.stream(errors)
            .mapToDouble(row -> mean(row, row))
            .filter(variance -> variance > 0)
            .min()
            .orElse(1);
    for (int i = 0; i < n; i++) {
      rows[i][i] = Math.max(rows[i][i], least);
    }
    return new Matrix(rows);
  }

  /// The share that is expected to bring the correlations nearest to the true ones: the sum of
  /// their variances over the sum of their squares. Schäfer and Strimmer 2005, table 2, target D.
  static double shrinkage(double[][] errors) {
    double variances = 0;
    double squares = 0;
    for (int i = 0; i < errors.length; i++) {
      for (int j = 0; j < i; j++) {
        var products = products(errors[i], errors[j]);
        double mean = Arrays.stream(products).average().orElse(0);
        int n = products.length;
        double spread = Arrays.stream(products).map(p -> (p - mean) * (p - mean)).sum();
        variances += spread / ((double) n * (n - 1));
        squares += mean * mean;
      }
    }
    return squares == 0 ? 1 : Math.clamp(variances / squares, 0.0, 1.0);
  }

  /// Products of errors, each as a multiple of its area's root mean square.
  private static double[] products(double[] a, double[] b) {
    double scale = Math.sqrt(mean(a, a) * mean(b, b));
    var products = new double[a.length];
    Arrays.setAll(products, t -> scale == 0 ? 0 : a[t] * b[t] / scale);
    return products;
  }

  private static double mean(double[] a, double[] b) {
    if (a.length < 2 || a.length != b.length) {
      throw new IllegalArgumentException("each area has the same number of errors, at least two");
    }
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum / a.length;
  }
}
