package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;

/// Brings letters to their plain small form: `Łukasz` is `lukasz`, `Müller` is `mueller`.
///
/// The German and Nordic letters follow the transliteration of DIN 5007-2 and of ICAO Doc 9303
/// (machine-readable travel documents, section 6, table A), because that is how offices without
/// these letters write them; other marks are dropped after canonical decomposition (Unicode
/// Standard Annex 15).
final class Folding {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Folding() {}

  static boolean isAscii(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /// The text in small letters without marks, in UTF-8. What is not UTF-8 is taken for the Western
  /// alphabet of Windows, as older files are.
  static byte[] fold(byte[] text, int from, int to) {
    return fold(decoded(text, from, to)).getBytes(UTF_8);
  }

  private static String decoded(byte[] text, int from, int to) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from)).toString();
    } catch (CharacterCodingException _) {
      return new String(text, from, to - from, WESTERN);
    }
  }

  static String fold(String text) {
    var folded = new StringBuilder(text.length() + 4);
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    composed.codePoints().forEach(letter -> append(folded, letter));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ä', 'æ' -> folded.append("ae");
      case 'ö', 'ø', 'œ' -> folded.append("oe");
      case 'ü' -> folded.append("ue");
      case 'å' -> folded.append("aa");
      case 'ß' -> folded.append("ss");
      case 'þ' -> folded.append("th");
      case 'đ', 'ð' -> folded.append('d');
      case 'ł' -> folded.append('l');
      case 'ħ' -> folded.append('h');
      case 'ı' -> folded.append('i');
      case 'ŋ' -> folded.append('n');
      default -> plain(folded, letter);
    }
  }

  private static void plain(StringBuilder folded, int letter) {
    if (letter < 128) {
      folded.appendCodePoint(letter);
      return;
    }
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Folding::isShown)
        .forEach(folded::appendCodePoint);
  }

  private static boolean isShown(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          false;
      default -> true;
    };
  }
}
