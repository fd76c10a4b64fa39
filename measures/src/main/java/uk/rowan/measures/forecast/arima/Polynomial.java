package uk.rowan.measures.forecast.arima;

import java.util.Arrays;

/// Polynomials in the backshift operator, `1 + c[0] B + c[1] B² …`, given by their coefficients
/// `c`.
final class Polynomial {

  private static final int MOST = 200;

  private Polynomial() {}

  /// The coefficients of the autoregressive polynomial of which `partial` are the partial
  /// autocorrelations, with the sign of `1 - a[0] B - …`: Durbin and Levinson's recursion.
  static double[] fromPartial(double[] partial) {
    var a = new double[partial.length];
    var before = new double[partial.length];
    for (int n = 0; n < a.length; n++) {
      System.arraycopy(a, 0, before, 0, n);
      a[n] = partial[n];
      for (int i = 0; i < n; i++) {
        a[i] = before[i] - partial[n] * before[n - 1 - i];
      }
    }
    return a;
  }

  /// The partial autocorrelations of `1 - a[0] B - …`; one of them is 1 or more in absolute value,
  /// or not a number, where the polynomial is not stationary.
  static double[] toPartial(double[] coefficients) {
    var a = coefficients.clone();
    var partial = new double[a.length];
    for (int n = a.length - 1; n >= 0; n--) {
      partial[n] = a[n];
      var before = Arrays.copyOf(a, n);
      for (int i = 0; i < n; i++) {
        a[i] = (before[i] + partial[n] * before[n - 1 - i]) / (1 - partial[n] * partial[n]);
      }
    }
    return partial;
  }

  /// Whether all roots of `1 - a[0] B - …` lie more than `radius` from zero.
  static boolean hasRootsBeyond(double radius, double[] a) {
    var scaled = a.clone();
    double power = 1;
    for (int i = 0; i < a.length; i++) {
      power *= radius;
      scaled[i] *= power;
    }
    for (double partial : toPartial(scaled)) {
      if (!(Math.abs(partial) < 1)) {
        return false;
      }
    }
    return true;
  }

  /// The product of `1 + a[0] B + …` with `1 + b[0] B + …`.
  static double[] times(double[] a, double[] b) {
    var product = Arrays.copyOf(a, a.length + b.length);
    for (int j = 0; j < b.length; j++) {
      product[j] += b[j];
      for (int i = 0; i < a.length; i++) {
        product[j + i + 1] += a[i] * b[j];
      }
    }
    return product;
  }

  static double[] negated(double[] a) {
    return Arrays.stream(a).map(x -> -x).toArray();
  }

  /// The same moving average with the roots of `1 + c[0] B + …` that lie within the unit circle
  /// reflected out of it: an invertible one with the same autocorrelations.
  static double[] invertible(double[] c) {
    int degree = c.length;
    while (degree > 0 && c[degree - 1] == 0) {
      degree--;
    }
    if (hasRootsBeyond(1, negated(Arrays.copyOf(c, degree)))) {
      return c;
    }
    var re = new double[degree];
    var im = new double[degree];
    inverseRoots(Arrays.copyOf(c, degree), re, im);
    var productRe = new double[degree + 1];
    var productIm = new double[degree + 1];
    productRe[0] = 1;
    for (int k = 0; k < degree; k++) {
      double square = re[k] * re[k] + im[k] * im[k];
      double shrink = square > 1 ? 1 / square : 1;
      double x = re[k] * shrink;
      double y = im[k] * shrink;
      for (int i = k + 1; i > 0; i--) {
        productRe[i] -= x * productRe[i - 1] - y * productIm[i - 1];
        productIm[i] -= x * productIm[i - 1] + y * productRe[i - 1];
      }
    }
    var reflected = new double[c.length];
    System.arraycopy(productRe, 1, reflected, 0, degree);
    return reflected;
  }

  /// The inverses of all roots at once, by the iteration of Durand and Kerner.
  private static void inverseRoots(double[] c, double[] re, double[] im) {
    int n = c.length;
    double radius = 1 + Arrays.stream(c).map(Math::abs).max().orElse(0);
    for (int k = 0; k < n; k++) {
      re[k] = radius * Math.cos(0.4 + 2 * Math.PI * k / n);
      im[k] = radius * Math.sin(0.4 + 2 * Math.PI * k / n);
    }
    double moved = 1;
    for (int round = 0; round < MOST && moved > 1e-15; round++) {
      moved = 0;
      for (int k = 0; k < n; k++) {
        double valueRe = 1;
        double valueIm = 0;
        for (double coefficient : c) {
          double next = valueRe * re[k] - valueIm * im[k] + coefficient;
          valueIm = valueRe * im[k] + valueIm * re[k];
          valueRe = next;
        }
        for (int j = 0; j < n; j++) {
          if (j != k) {
            double x = re[k] - re[j];
            double y = im[k] - im[j];
            double size = x * x + y * y;
            double next = (valueRe * x + valueIm * y) / size;
            valueIm = (valueIm * x - valueRe * y) / size;
            valueRe = next;
          }
        }
        re[k] -= valueRe;
        im[k] -= valueIm;
        moved = Math.max(moved, Math.abs(valueRe) + Math.abs(valueIm));
      }
    }
  }
}
