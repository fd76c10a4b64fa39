package uk.rowan.linkage.register;

import java.util.Arrays;

/// The pairs that reach the threshold, from both their ends.
final class Links {

  private static final int[] NONE = {};
  private static final double[] WEIGHTLESS = {};

  private int[][] others = new int[64][];
  private double[][] weights = new double[64][];

  Links() {
    Arrays.fill(others, NONE);
    Arrays.fill(weights, WEIGHTLESS);
  }

  void grow(int records) {
    int known = others.length;
    if (records > known) {
      int room = Math.max(records, known * 2);
      others = Arrays.copyOf(others, room);
      weights = Arrays.copyOf(weights, room);
      Arrays.fill(others, known, room, NONE);
      Arrays.fill(weights, known, room, WEIGHTLESS);
    }
  }

  int count(int row) {
    return others[row].length;
  }

  int other(int row, int at) {
    return others[row][at];
  }

  double weight(int row, int at) {
    return weights[row][at];
  }

  void link(int a, int b, double weight) {
    half(a, b, weight);
    half(b, a, weight);
  }

  void unlink(int a, int b) {
    cut(a, b);
    cut(b, a);
  }

  private void half(int row, int other, double weight) {
    int at = find(row, other);
    if (at < 0) {
      at = others[row].length;
      others[row] = Arrays.copyOf(others[row], at + 1);
      weights[row] = Arrays.copyOf(weights[row], at + 1);
    }
    others[row][at] = other;
    weights[row][at] = weight;
  }

  private void cut(int row, int other) {
    int at = find(row, other);
    if (at >= 0) {
      int last = others[row].length - 1;
      others[row][at] = others[row][last];
      weights[row][at] = weights[row][last];
      others[row] = last == 0 ? NONE : Arrays.copyOf(others[row], last);
      weights[row] = last == 0 ? WEIGHTLESS : Arrays.copyOf(weights[row], last);
    }
  }

  private int find(int row, int other) {
    for (int at = 0; at < others[row].length; at++) {
      if (others[row][at] == other) {
        return at;
      }
    }
    return -1;
  }
}
