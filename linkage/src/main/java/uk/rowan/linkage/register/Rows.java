package uk.rowan.linkage.register;

import java.util.Arrays;

/// A growing list of rows without objects.
final class Rows {

  private int[] rows = new int[16];
  private int size;

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    rows[size++] = row;
  }

  int size() {
    return size;
  }

  int get(int at) {
    return rows[at];
  }

  void clear() {
    size = 0;
  }

  /// In ascending order, each once.
  void tidy() {
    Arrays.sort(rows, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || rows[kept - 1] != rows[i]) {
        rows[kept++] = rows[i];
      }
    }
    size = kept;
  }

  boolean contains(int row) {
    for (int i = 0; i < size; i++) {
      if (rows[i] == row) {
        return true;
      }
    }
    return false;
  }
}
