package uk.rowan.measures.forecast.hierarchy;

import java.util.BitSet;

/// Least squares with no answer below zero: Lawson and Hanson 1974, chapter 23.
final class LeastSquares {

  private static final double NOTHING = 1e-10;

  private LeastSquares() {}

  /// The x, none negative, that makes x'Ax / 2 - x'b least; A is symmetric and positive definite.
  static double[] notNegative(Matrix a, double[] b) {
    int n = b.length;
    var x = new double[n];
    var free = new BitSet(n);
    while (true) {
      int best = steepest(a, b, x, free);
      if (best < 0) {
        return x;
      }
      free.set(best);
      while (true) {
        var z = solve(a, b, free);
        double share = shareOfWay(x, z, free);
        for (int i = 0; i < n; i++) {
          x[i] += share * (z[i] - x[i]);
        }
        if (share == 1) {
          break;
        }
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
          if (x[i] <= NOTHING) {
            x[i] = 0;
            free.clear(i);
          }
        }
      }
    }
  }

  /// Which of those at zero would gain most by leaving it; -1 where none would.
  private static int steepest(Matrix a, double[] b, double[] x, BitSet free) {
    var product = a.times(x);
    int best = -1;
    double most = 0;
    for (int i = free.nextClearBit(0); i < b.length; i = free.nextClearBit(i + 1)) {
      double gain = b[i] - product[i];
      if (gain > NOTHING * Math.max(1, Math.abs(b[i])) && gain > most) {
        best = i;
        most = gain;
      }
    }
    return best;
  }

  /// The answer without the bound, where those that are not free are zero.
  private static double[] solve(Matrix a, double[] b, BitSet free) {
    var at = free.stream().toArray();
    var rows = new double[at.length][at.length];
    var right = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      right[i] = b[at[i]];
      for (int j = 0; j < at.length; j++) {
        rows[i][j] = a.at(at[i], at[j]);
      }
    }
    var found = new Matrix(rows).solve(right);
    var z = new double[b.length];
    for (int i = 0; i < at.length; i++) {
      z[at[i]] = found[i];
    }
    return z;
  }

  /// How far one may go from x to z, as a share of the way, before one falls below zero.
  private static double shareOfWay(double[] x, double[] z, BitSet free) {
    double share = 1;
    for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
      if (z[i] <= 0) {
        share = Math.min(share, x[i] / (x[i] - z[i]));
      }
    }
    return share;
  }
}
