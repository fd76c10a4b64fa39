package uk.rowan.extracts.checking;

import java.util.UUID;

/// A set of fingerprints, sixteen bytes each: a million rows in 32 MB.
public final class Seen {

  private static final int FIRST = 1 << 10;

  private long[] slots = new long[2 * FIRST];
  private int size;

  /// Whether it was not there yet; it is from now on.
  public boolean add(UUID fingerprint) {
    if (size * 4L >= slots.length) {
      grow();
    }
    boolean added =
        put(fingerprint.getMostSignificantBits(), fingerprint.getLeastSignificantBits());
    size += added ? 1 : 0;
    return added;
  }

  /// The bits are a hash already: they say themselves where they belong. Zeros are an empty slot;
  /// no hash is known that is all zeros.
  private boolean put(long high, long low) {
    int mask = slots.length / 2 - 1;
    for (int slot = (int) low & mask; ; slot = slot + 1 & mask) {
      if (slots[2 * slot] == 0 && slots[2 * slot + 1] == 0) {
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
        return true;
      }
      if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
        return false;
      }
    }
  }

  private void grow() {
    var before = slots;
    slots = new long[Math.multiplyExact(before.length, 2)];
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] != 0 || before[i + 1] != 0) {
        put(before[i], before[i + 1]);
      }
    }
  }
}
