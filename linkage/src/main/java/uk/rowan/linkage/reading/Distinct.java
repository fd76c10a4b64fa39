package uk.rowan.linkage.reading;

import java.util.Arrays;
import uk.rowan.linkage.text.Hash;

/// The distinct cells one thread has seen in columns of one form, as written, each with a number
/// from 1; 0 is an empty cell.
final class Distinct {

  private byte[] bytes = new byte[1 << 14];
  private int used;
  private int[] ends = new int[1 << 10];
  private int[] tags = new int[1 << 10];
  private int[] slots = new int[1 << 11];
  private int size = 1;

  /// One more than the highest number.
  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int number) {
    return ends[number - 1];
  }

  int end(int number) {
    return ends[number];
  }

  int number(byte[] text, int from, int to) {
    int length = to - from;
    if (length <= 0) {
      return 0;
    }
    int hash = (int) Hash.of(text, from, length);
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int known = slots[slot]; known != 0; known = slots[slot]) {
      if (tags[known] == hash
          && Arrays.equals(bytes, ends[known - 1], ends[known], text, from, to)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = size;
    return add(text, from, length, hash);
  }

  private int add(byte[] text, int from, int length, int hash) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      tags = Arrays.copyOf(tags, size * 2);
    }
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
    }
    System.arraycopy(text, from, bytes, used, length);
    used += length;
    ends[size] = used;
    tags[size] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 1; number < size; number++) {
      int slot = tags[number] & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number;
    }
  }
}
