package uk.rowan.linkage.records;

import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.text.Hash;
import uk.rowan.linkage.text.Sound;

/// What can be told of a standard form at a glance.
final class Digest {

  private Digest() {}

  /// The first eight bytes, the first lowest.
  static long eight(byte[] text, int from) {
    long eight = 0;
    for (int i = 0; i < 8; i++) {
      eight |= (text[from + i] & 0xffL) << (8 * i);
    }
    return eight;
  }

  /// Two bits for each of 32 classes of letters: 01 when there is one, 11 when there are more. The
  /// bits two texts share, with what each has beyond its bits, bound the letters they have in
  /// common.
  static long letters(byte[] text, int from, int length) {
    long letters = 0;
    for (int i = from; i < from + length; i++) {
      int at = 2 * letterClass(text[i]);
      letters |= 1L << (at + (int) (letters >>> at & 1));
    }
    return letters;
  }

  private static int letterClass(byte letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    return 26 + (letter & 0xff) % 6;
  }

  /// The hash of a part of a value, 0 when it has none.
  static int aspect(Aspect aspect, byte[] text, int from, int length) {
    return switch (aspect) {
      case VALUE, ROOT -> hash(text, from, length);
      case SOUND -> Sound.code(text, from, length);
      case INITIAL -> text[from] & 0xff;
      case YEAR -> hash(text, from, 4);
      case MONTH_DAY ->
          text[from + 4] == '0' && text[from + 5] == '0' ? 0 : hash(text, from + 4, 4);
      case SECTOR -> hash(text, from, sector(text, from, length));
      case DISTRICT -> hash(text, from, sector(text, from, length) - 1);
      case AREA -> hash(text, from, area(text, from, length));
    };
  }

  private static int hash(byte[] text, int from, int length) {
    return length <= 0 ? 0 : (int) (Hash.of(text, from, length) >>> 32) | 1;
  }

  /// A UK postcode ends in a digit and two letters, and all before its last two letters is its
  /// sector (BS 7666; Royal Mail, Postcode Address File guide). Of other codes all but the last
  /// sign.
  private static int sector(byte[] text, int from, int length) {
    boolean uk = length >= 5 && isDigit(text[from + length - 3]) && !isDigit(text[from]);
    return length - (uk ? 2 : 1);
  }

  private static int area(byte[] text, int from, int length) {
    int letters = 0;
    while (letters < length && !isDigit(text[from + letters])) {
      letters++;
    }
    return Math.max(1, Math.min(letters, 2));
  }

  private static boolean isDigit(byte sign) {
    return sign >= '0' && sign <= '9';
  }
}
