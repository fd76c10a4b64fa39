package uk.rowan.measures.forecast.arima;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Finds a minimum by the variable metric of Broyden, Fletcher, Goldfarb and Shanno, with gradients
/// by central differences of 1e-3: algorithm 21 of Nash, "Compact Numerical Methods for Computers"
/// (2nd edition, 1990), which backtracks by fifths and begins anew from steepest descent when it is
/// stuck.
final class Bfgs {

  private static final double STEP = 1e-3;
  private static final double SHORTER = 0.2;
  private static final double ENOUGH = 1e-4;
  private static final double SAME = 10;
  private static final double TOLERANCE = 1e-8;
  private static final int MOST = 100;

  private final ToDoubleFunction<double[]> function;
  private final int size;
  private final double[][] inverse;
  private double[] point;
  private double[] gradient;
  private double value;
  private boolean stuck;

  private Bfgs(ToDoubleFunction<double[]> function, double[] start) {
    this.function = function;
    this.size = start.length;
    this.inverse = new double[size][size];
    this.point = start.clone();
    this.value = function.applyAsDouble(start);
    this.gradient = new double[0];
  }

  /// Where the function is least near `start`; `start` itself where it is not finite there, or when
  /// a hundred steps did not suffice.
  static double[] minimise(ToDoubleFunction<double[]> function, double[] start) {
    var search = new Bfgs(function, start);
    if (start.length == 0 || !Double.isFinite(search.value)) {
      return start.clone();
    }
    return search.descend() ? search.point : start.clone();
  }

  private boolean descend() {
    gradient = gradient(point);
    boolean fresh = true;
    int since = 0;
    for (int steps = 1; steps < MOST; ) {
      if (fresh) {
        steepest();
        since = 0;
      }
      var direction = direction();
      double slope = product(direction, gradient);
      boolean moved = slope < 0 && advance(direction, slope);
      if (moved) {
        steps++;
        since++;
        fresh = stuck || since > 2 * size;
      } else if (fresh) {
        return true;
      } else {
        fresh = true;
      }
    }
    return false;
  }

  private void steepest() {
    for (int i = 0; i < size; i++) {
      Arrays.fill(inverse[i], 0);
      inverse[i][i] = 1;
    }
  }

  private double[] direction() {
    var direction = new double[size];
    for (int i = 0; i < size; i++) {
      direction[i] = -product(inverse[i], gradient);
    }
    return direction;
  }

  /// Goes along the direction as far as it pays, and learns the curvature; false where it does not
  /// pay.
  private boolean advance(double[] direction, double slope) {
    double length = 1;
    var next = new double[size];
    double found;
    while (true) {
      int same = 0;
      for (int i = 0; i < size; i++) {
        next[i] = point[i] + length * direction[i];
        same += SAME + point[i] == SAME + next[i] ? 1 : 0;
      }
      if (same == size) {
        return false;
      }
      found = function.applyAsDouble(next);
      if (Double.isFinite(found) && found <= value + slope * length * ENOUGH) {
        break;
      }
      length *= SHORTER;
    }
    boolean little = Math.abs(found - value) <= TOLERANCE * (Math.abs(value) + TOLERANCE);
    point = next;
    value = found;
    if (little) {
      return false;
    }
    learn(direction, length);
    return true;
  }

  private void learn(double[] direction, double length) {
    var before = gradient;
    gradient = gradient(point);
    var step = new double[size];
    var change = new double[size];
    for (int i = 0; i < size; i++) {
      step[i] = length * direction[i];
      change[i] = gradient[i] - before[i];
    }
    double curvature = product(step, change);
    stuck = !(curvature > 0);
    if (stuck) {
      return;
    }
    var image = new double[size];
    for (int i = 0; i < size; i++) {
      image[i] = product(inverse[i], change);
    }
    double scale = 1 + product(image, change) / curvature;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        inverse[i][j] +=
            (scale * step[i] * step[j] - step[i] * image[j] - image[i] * step[j]) / curvature;
      }
    }
  }

  private double[] gradient(double[] at) {
    var gradient = new double[size];
    var near = at.clone();
    for (int i = 0; i < size; i++) {
      near[i] = at[i] + STEP;
      double above = function.applyAsDouble(near);
      near[i] = at[i] - STEP;
      double below = function.applyAsDouble(near);
      gradient[i] = (above - below) / (2 * STEP);
      near[i] = at[i];
    }
    return gradient;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
