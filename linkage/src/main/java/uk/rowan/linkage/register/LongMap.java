package uk.rowan.linkage.register;

import java.util.Arrays;

/// Whole numbers by whole numbers, without objects. Nothing is ever taken out.
final class LongMap {

  /// What there is for a key that was never put.
  static final int NOTHING = -1;

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int size;

  LongMap() {
    Arrays.fill(values, NOTHING);
  }

  int get(long key) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (values[slot] != NOTHING) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NOTHING;
  }

  /// `value` is not negative.
  void put(long key, int value) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (values[slot] != NOTHING && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    boolean added = values[slot] == NOTHING;
    keys[slot] = key;
    values[slot] = value;
    if (added && ++size * 2 > keys.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    Arrays.fill(values, NOTHING);
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NOTHING) {
        int slot = slot(oldKeys[i], mask);
        while (values[slot] != NOTHING) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
