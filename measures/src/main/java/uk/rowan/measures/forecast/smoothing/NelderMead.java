package uk.rowan.measures.forecast.smoothing;

import java.util.function.ToDoubleFunction;

/// Finds a minimum by moving a simplex downhill, without derivatives.
///
/// Algorithm 19 of Nash, "Compact Numerical Methods for Computers" (2nd edition, 1990), after
/// Nelder and Mead 1965: reflection 1, contraction a half, expansion 2; axial steps of a tenth of
/// the largest coordinate to begin with. What the function answers where it is not finite counts as
/// very large.
final class NelderMead {

  private static final double CONTRACTION = 0.5;
  private static final double EXPANSION = 2;
  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));
  private static final double VERY_LARGE = 1e35;

  private final ToDoubleFunction<double[]> function;
  private final int most;
  private final int size;
  private final double[][] vertices;
  private final double[] heights;
  private int calls;
  private int low;
  private int high;

  private NelderMead(ToDoubleFunction<double[]> function, double[] start, int most) {
    this.function = function;
    this.most = most;
    this.size = start.length;
    this.vertices = new double[size + 1][];
    this.heights = new double[size + 1];
    vertices[0] = start.clone();
    heights[0] = height(start);
  }

  /// Where the function is least, as far as `most` calls, or differences of 1.5e-8 between the
  /// simplex's corners, can tell.
  static double[] minimise(ToDoubleFunction<double[]> function, double[] start, int most) {
    var search = new NelderMead(function, start, most);
    search.descend();
    return search.vertices[search.low];
  }

  private double height(double[] at) {
    calls++;
    double found = function.applyAsDouble(at);
    return Double.isFinite(found) ? found : VERY_LARGE;
  }

  private void descend() {
    double tolerance = TOLERANCE * (Math.abs(heights[0]) + TOLERANCE);
    double extent = build();
    measureAllButLow();
    var centre = new double[size];
    while (true) {
      findLowAndHigh();
      if (heights[high] <= heights[low] + tolerance || calls > most) {
        return;
      }
      centreOfAllButHigh(centre);
      double shrunk = move(centre);
      if (shrunk >= extent) {
        return;
      }
      extent = shrunk < 0 ? extent : shrunk;
    }
  }

  /// Gives the simplex its other corners, and returns how far apart they are.
  private double build() {
    double step = 0;
    for (double coordinate : vertices[0]) {
      step = Math.max(step, 0.1 * Math.abs(coordinate));
    }
    step = step == 0 ? 0.1 : step;
    double extent = 0;
    for (int j = 1; j <= size; j++) {
      vertices[j] = vertices[0].clone();
      double length = step;
      while (vertices[j][j - 1] == vertices[0][j - 1]) {
        vertices[j][j - 1] = vertices[0][j - 1] + length;
        length *= 10;
      }
      extent += length;
    }
    return extent;
  }

  private void measureAllButLow() {
    for (int j = 0; j <= size; j++) {
      if (j != low) {
        heights[j] = height(vertices[j]);
      }
    }
  }

  private void findLowAndHigh() {
    high = low;
    int lowest = low;
    for (int j = 0; j <= size; j++) {
      if (j != low) {
        lowest = heights[j] < heights[lowest] ? j : lowest;
        high = heights[j] > heights[high] ? j : high;
      }
    }
    low = lowest;
  }

  private void centreOfAllButHigh(double[] centre) {
    for (int i = 0; i < size; i++) {
      centre[i] = -vertices[high][i];
    }
    for (var vertex : vertices) {
      for (int i = 0; i < size; i++) {
        centre[i] += vertex[i];
      }
    }
    for (int i = 0; i < size; i++) {
      centre[i] /= size;
    }
  }

  /// Moves the highest corner, or draws all of them together: then it returns the new extent, else
  /// a negative number.
  private double move(double[] centre) {
    var reflected = between(2, centre, -1, vertices[high]);
    double height = height(reflected);
    if (height < heights[low]) {
      var expanded = between(EXPANSION, reflected, 1 - EXPANSION, centre);
      double further = height(expanded);
      replaceHigh(further < height ? expanded : reflected, Math.min(further, height));
      return -1;
    }
    boolean better = height < heights[high];
    if (better) {
      replaceHigh(reflected, height);
    }
    var contracted = between(1 - CONTRACTION, vertices[high], CONTRACTION, centre);
    double inside = height(contracted);
    if (inside < heights[high]) {
      replaceHigh(contracted, inside);
    } else if (!better) {
      return shrink();
    }
    return -1;
  }

  private void replaceHigh(double[] by, double height) {
    vertices[high] = by;
    heights[high] = height;
  }

  private double shrink() {
    double extent = 0;
    for (int j = 0; j <= size; j++) {
      if (j != low) {
        for (int i = 0; i < size; i++) {
          double apart = CONTRACTION * (vertices[j][i] - vertices[low][i]);
          vertices[j][i] = apart + vertices[low][i];
          extent += Math.abs(apart);
        }
      }
    }
    measureAllButLow();
    return extent;
  }

  private static double[] between(double a, double[] first, double b, double[] second) {
    var point = new double[first.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = a * first[i] + b * second[i];
    }
    return point;
  }
}
