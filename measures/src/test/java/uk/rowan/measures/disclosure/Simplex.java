package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A linear programme solved from the textbook: a dense tableau, two phases, Bland's rule. Written
/// apart from the library and its solver, so that what the one calls safe the other may doubt.
final class Simplex {

  private static final double TINY = 1e-9;

  private final int variables;
  private final List<double[]> rows = new ArrayList<>();

  Simplex(int variables) {
    this.variables = variables;
  }

  /// The sum of the variables with these weights lies between two numbers; infinite for no limit.
  void between(double low, double[] weights, double high) {
    if (low == high) {
      add(weights, high, 0);
      return;
    }
    if (high < Double.POSITIVE_INFINITY) {
      add(weights, high, 1);
    }
    if (low > Double.NEGATIVE_INFINITY) {
      add(weights, low, -1);
    }
  }

  private void add(double[] weights, double limit, double slack) {
    var row = Arrays.copyOf(weights, variables + 2);
    row[variables] = slack;
    row[variables + 1] = limit;
    rows.add(row);
  }

  /// The most of the sum with these weights over variables of zero or more; infinite when there is
  /// no most. There must be some solution.
  double most(double[] aim) {
    int m = rows.size();
    int width = variables + 2 * m;
    var tableau = new double[m + 1][width + 1];
    var basis = new int[m];
    for (int i = 0; i < m; i++) {
      var row = rows.get(i);
      double sign = row[variables + 1] < 0 ? -1 : 1;
      for (int j = 0; j < variables; j++) {
        tableau[i][j] = sign * row[j];
      }
      tableau[i][variables + i] = sign * row[variables];
      tableau[i][variables + m + i] = 1;
      tableau[i][width] = sign * row[variables + 1];
      basis[i] = variables + m + i;
    }
    for (int j = 0; j <= width; j++) {
      for (int i = 0; i < m; i++) {
        tableau[m][j] -= j >= variables + m && j < width ? 0 : tableau[i][j];
      }
    }
    pivot(tableau, basis, variables + m);
    if (tableau[m][width] < -1e-6) {
      throw new IllegalStateException("no counts agree with what is published");
    }
    leaveArtificial(tableau, basis, variables + m);
    Arrays.fill(tableau[m], 0);
    for (int j = 0; j < variables; j++) {
      tableau[m][j] = -aim[j];
    }
    for (int i = 0; i < m; i++) {
      double c = basis[i] < variables ? aim[basis[i]] : 0;
      for (int j = 0; j <= width && c != 0; j++) {
        tableau[m][j] += c * tableau[i][j];
      }
    }
    return pivot(tableau, basis, variables + m) ? tableau[m][width] : Double.POSITIVE_INFINITY;
  }

  double least(double[] aim) {
    return -most(Arrays.stream(aim).map(weight -> -weight).toArray());
  }

  private static void leaveArtificial(double[][] tableau, int[] basis, int columns) {
    for (int i = 0; i < basis.length; i++) {
      for (int j = 0; basis[i] >= columns && j < columns; j++) {
        if (Math.abs(tableau[i][j]) > TINY) {
          exchange(tableau, basis, i, j);
        }
      }
    }
  }

  /// Whether an end was reached.
  private static boolean pivot(double[][] tableau, int[] basis, int columns) {
    int m = basis.length;
    int last = tableau[0].length - 1;
    while (true) {
      int enter = 0;
      while (enter < columns && tableau[m][enter] >= -TINY) {
        enter++;
      }
      if (enter == columns) {
        return true;
      }
      int leave = -1;
      for (int i = 0; i < m; i++) {
        if (tableau[i][enter] > TINY
            && (leave < 0 || before(tableau, basis, i, leave, enter, last))) {
          leave = i;
        }
      }
      if (leave < 0) {
        return false;
      }
      exchange(tableau, basis, leave, enter);
    }
  }

  private static boolean before(
      double[][] tableau, int[] basis, int i, int other, int enter, int last) {
    double mine = tableau[i][last] / tableau[i][enter];
    double theirs = tableau[other][last] / tableau[other][enter];
    return mine < theirs - TINY || (mine < theirs + TINY && basis[i] < basis[other]);
  }

  private static void exchange(double[][] tableau, int[] basis, int leave, int enter) {
    var row = tableau[leave];
    double by = row[enter];
    for (int j = 0; j < row.length; j++) {
      row[j] /= by;
    }
    for (int i = 0; i < tableau.length; i++) {
      var other = tableau[i];
      double factor = other[enter];
      if (i != leave && factor != 0) {
        for (int j = 0; j < row.length; j++) {
          other[j] -= factor * row[j];
        }
      }
    }
    basis[leave] = enter;
  }
}
