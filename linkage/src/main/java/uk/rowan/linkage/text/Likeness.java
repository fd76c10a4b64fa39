package uk.rowan.linkage.text;

import java.util.Arrays;

/// How alike two standard forms are, letter by letter.
///
/// Not safe for use by several threads at once: each has its own.
public final class Likeness {

  private final long[] places = new long[256];

  /// Whether one letter put in, left out, mistaken, or two neighbours exchanged, makes one of the
  /// other (Damerau 1964: these four are most of all typing errors). Equal texts are not meant.
  public static boolean isOneSlip(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    int difference = aLength - bLength;
    if (difference < -1 || difference > 1) {
      return false;
    }
    int shorter = Math.min(aLength, bLength);
    int start = 0;
    while (start < shorter && a[aFrom + start] == b[bFrom + start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a[aFrom + aLength - 1 - end] == b[bFrom + bLength - 1 - end]) {
      end++;
    }
    int left = aLength - start - end;
    int right = bLength - start - end;
    return left + right <= 2 - Math.abs(difference)
        || (left == 2
            && right == 2
            && a[aFrom + start] == b[bFrom + start + 1]
            && a[aFrom + start + 1] == b[bFrom + start]);
  }

  /// The Jaro-Winkler similarity, 0 to 1 (Jaro 1989; Winkler 1990): the share of letters that agree
  /// within half the longer length, less half of those out of order; above 0.7, a tenth of what is
  /// missing is added for each of the first four letters that agree. Texts of at most 64 bytes,
  /// neither empty. Whichever is given first, the letters of the shorter are sought in the longer.
  public double jaroWinkler(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    boolean inOrder =
        aLength == bLength
            ? Arrays.compare(a, aFrom, aFrom + aLength, b, bFrom, bFrom + bLength) <= 0
            : aLength < bLength;
    double jaro =
        inOrder
            ? jaro(a, aFrom, aLength, b, bFrom, bLength)
            : jaro(b, bFrom, bLength, a, aFrom, aLength);
    if (jaro <= 0.7) {
      return jaro;
    }
    int prefix = 0;
    while (prefix < 4
        && prefix < Math.min(aLength, bLength)
        && a[aFrom + prefix] == b[bFrom + prefix]) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  /// `a` is the shorter.
  private double jaro(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    for (int i = 0; i < bLength; i++) {
      places[b[bFrom + i] & 0xff] |= 1L << i;
    }
    int reach = Math.max(0, bLength / 2 - 1);
    long free = -1L >>> (64 - bLength);
    long agreed = 0;
    int count = 0;
    for (int i = 0; i < aLength; i++) {
      int low = Math.max(0, i - reach);
      int high = Math.min(bLength - 1, i + reach);
      long near = low > high ? 0 : (-1L >>> (63 - (high - low))) << low;
      long match = places[a[aFrom + i] & 0xff] & near & free;
      if (match != 0) {
        free ^= match & -match;
        agreed |= 1L << i;
        count++;
      }
    }
    double jaro = count == 0 ? 0 : jaro(a, aFrom, aLength, b, bFrom, bLength, agreed, free, count);
    for (int i = 0; i < bLength; i++) {
      places[b[bFrom + i] & 0xff] = 0;
    }
    return jaro;
  }

  private static double jaro(
      byte[] a,
      int aFrom,
      int aLength,
      byte[] b,
      int bFrom,
      int bLength,
      long agreed,
      long free,
      int count) {
    long inA = agreed;
    long inB = ~free & (-1L >>> (64 - bLength));
    int moved = 0;
    while (inA != 0) {
      if (a[aFrom + Long.numberOfTrailingZeros(inA)]
          != b[bFrom + Long.numberOfTrailingZeros(inB)]) {
        moved++;
      }
      inA &= inA - 1;
      inB &= inB - 1;
    }
    int outOfOrder = moved / 2;
    double matches = count;
    return (matches / aLength + matches / bLength + (matches - outOfOrder) / matches) / 3;
  }
}
