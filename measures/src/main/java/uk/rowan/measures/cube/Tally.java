package uk.rowan.measures.cube;

/// What one thread counted of a share of the events.
final class Tally {

  /// Cubes of more cells are counted by one thread: an array for each would cost more than it
  /// saves.
  static final int DENSE = 1 << 22;

  /// Fewer events than these are not worth another thread.
  static final int SHARE = 100_000;

  static final int CORES = Runtime.getRuntime().availableProcessors();

  /// Places of events are worked out for so many at a time, column by column, while they are near.
  private static final int BLOCK = 2_048;

  private final int[] counts;

  private Tally(int[] counts) {
    this.counts = counts;
  }

  static Tally of(int[][] columns, int[] strides, int cells, int from, int until) {
    var counts = new int[cells];
    var places = new int[BLOCK];
    for (int begin = from; begin < until; begin += BLOCK) {
      int many = Math.min(BLOCK, until - begin);
      first(columns[0], strides[0], begin, many, places);
      for (int i = 1; i < columns.length; i++) {
        next(columns[i], strides[i], begin, many, places);
      }
      for (int i = 0; i < many; i++) {
        counts[places[i]]++;
      }
    }
    return new Tally(counts);
  }

  private static void first(int[] column, int stride, int begin, int many, int[] places) {
    for (int i = 0; i < many; i++) {
      places[i] = column[begin + i] * stride;
    }
  }

  private static void next(int[] column, int stride, int begin, int many, int[] places) {
    for (int i = 0; i < many; i++) {
      places[i] += column[begin + i] * stride;
    }
  }

  /// The highest code of a column, or one above every code where one is negative.
  static int highest(int[] column) {
    int highest = 0;
    int signs = 0;
    for (int code : column) {
      highest = Math.max(highest, code);
      signs |= code;
    }
    return signs < 0 ? Integer.MAX_VALUE : highest;
  }

  void addTo(long[] cells) {
    synchronized (cells) {
      for (int i = 0; i < counts.length; i++) {
        cells[i] += counts[i];
      }
    }
  }
}
