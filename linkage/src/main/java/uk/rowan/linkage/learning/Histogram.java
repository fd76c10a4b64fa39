package uk.rowan.linkage.learning;

import java.util.Arrays;

/// How often each pattern of agreement was seen.
final class Histogram {

  private long[] keys = new long[1 << 10];
  private long[] counts = new long[1 << 10];
  private int size;
  private long zero;

  void add(long pattern, long count) {
    if (pattern == 0) {
      zero += count;
      return;
    }
    int mask = keys.length - 1;
    int slot = slot(pattern, mask);
    while (keys[slot] != 0 && keys[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    if (keys[slot] == 0) {
      keys[slot] = pattern;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void addAll(Histogram other) {
    zero += other.zero;
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  /// The patterns in ascending order, so that sums over them come out the same every time.
  long[] patterns() {
    var patterns = Arrays.stream(keys).filter(key -> key != 0).toArray();
    if (zero > 0) {
      patterns = Arrays.copyOf(patterns, patterns.length + 1);
    }
    Arrays.sort(patterns);
    return patterns;
  }

  long count(long pattern) {
    if (pattern == 0) {
      return zero;
    }
    int mask = keys.length - 1;
    int slot = slot(pattern, mask);
    while (keys[slot] != 0 && keys[slot] != pattern) {
      slot = slot + 1 & mask;
    }
    return counts[slot];
  }

  long total() {
    return zero + Arrays.stream(counts).sum();
  }

  private static int slot(long pattern, int mask) {
    long mixed = pattern * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new long[oldKeys.length * 2];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i], mask);
        while (keys[slot] != 0) {
          slot = slot + 1 & mask;
        }
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
