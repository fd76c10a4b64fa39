package uk.rowan.linkage.pairs;

import java.util.Arrays;

/// Sorts numbers by their upper 32 bits, from the least digit to the greatest and stably (the radix
/// sort of Hollerith's tabulators; Knuth, volume 3, 5.2.5).
final class Sort {

  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;
  private static final int FEW = 256;

  private Sort() {}

  /// Sorts the first `count`; `other` has room for as many. The lower halves must ascend beforehand
  /// for the order to be whole.
  static void byHighHalf(long[] numbers, long[] other, int count) {
    if (count < FEW) {
      Arrays.sort(numbers, 0, count);
      signed(numbers, count);
      return;
    }
    var counts = new int[3][DIGITS];
    for (int i = 0; i < count; i++) {
      long number = numbers[i];
      counts[0][(int) (number >>> 32) & DIGITS - 1]++;
      counts[1][(int) (number >>> 43) & DIGITS - 1]++;
      counts[2][(int) (number >>> 54)]++;
    }
    scatter(numbers, other, count, counts[0], 32);
    scatter(other, numbers, count, counts[1], 43);
    scatter(numbers, other, count, counts[2], 54);
    System.arraycopy(other, 0, numbers, 0, count);
  }

  /// [Arrays#sort] puts numbers below 0 first; here the upper bit is a digit like the others.
  private static void signed(long[] numbers, int count) {
    int negative = 0;
    while (negative < count && numbers[negative] < 0) {
      negative++;
    }
    var low = Arrays.copyOfRange(numbers, 0, negative);
    System.arraycopy(numbers, negative, numbers, 0, count - negative);
    System.arraycopy(low, 0, numbers, count - negative, negative);
  }

  private static void scatter(long[] from, long[] to, int count, int[] counts, int shift) {
    int at = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int here = counts[digit];
      counts[digit] = at;
      at += here;
    }
    for (int i = 0; i < count; i++) {
      long number = from[i];
      to[counts[(int) (number >>> shift) & DIGITS - 1]++] = number;
    }
  }
}
