package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Set;

/// The one form in which values of a kind are compared. Each method writes the form of the bytes
/// `text[from, to)` into a buffer of its own and says how long it is; 0 means that nothing is
/// known.
///
/// Not safe for use by several threads at once: each has its own.
public final class Standard {

  /// No standard form is longer: what follows is cut off.
  public static final int MOST = 60;

  private static final Set<String> NOTHING =
      Set.of(
          "unknown",
          "not known",
          "n a",
          "na",
          "nk",
          "none",
          "null",
          "nil",
          "nan",
          "tbc",
          "tba",
          "xx",
          "xxx",
          "not given",
          "not stated",
          "not provided",
          "no name",
          "unbekannt",
          "baby",
          "unnamed");

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "dame", "lady", "lord", "rev",
          "herr", "frau", "master");

  /// Words that were once written apart from the name they begin.
  private static final Set<String> BEGINNINGS = Set.of("mc", "mac", "o", "fitz");

  private byte[] out = new byte[MOST];
  private int length;

  /// Where the standard forms are written; overwritten by the next call.
  public byte[] out() {
    return out;
  }

  /// A name: letters and digits in small plain form, parts divided by one space, apostrophes and
  /// full stops dropped, `Mc Donald` joined, titles left out.
  public int name(byte[] text, int from, int to) {
    words(text, from, to, false);
    return trimmed(true);
  }

  /// Free text such as a street, a town or an occupation: like a name, but with nothing joined or
  /// left out.
  public int text(byte[] text, int from, int to) {
    words(text, from, to, false);
    return trimmed(false);
  }

  /// Letters and digits alone, without any division.
  public int code(byte[] text, int from, int to) {
    words(text, from, to, true);
    return trimmed(false);
  }

  /// `F`, `M`, or the first letter of whatever else is said.
  public int sex(byte[] text, int from, int to) {
    words(text, from, to, true);
    if (trimmed(false) == 0) {
      return 0;
    }
    byte first =
        switch (out[0]) {
          case 'f', 'w', '2' -> (byte) 'f';
          case '1' -> (byte) 'm';
          default -> out[0];
        };
    if (first == 'u' || first == '0' || first == '9' || first == 'n') {
      return 0;
    }
    out[0] = first;
    return 1;
  }

  /// The digits of a telephone number as dialled within the country: `+44 (0)7700 900123` is
  /// `07700900123`.
  public int phone(byte[] text, int from, int to) {
    digits(text, from, to);
    int drop = 0;
    if (startsWith("0044")) {
      drop = 4;
    } else if (startsWith("44") && length > 10) {
      drop = 2;
    }
    if (drop > 0) {
      drop += drop < length && out[drop] == '0' ? 1 : 0;
      System.arraycopy(out, drop, out, 1, length - drop);
      out[0] = '0';
      length = length - drop + 1;
    }
    return length < 5 ? 0 : length;
  }

  /// An address for mail in small letters; what lacks an `@` is nothing.
  public int email(byte[] text, int from, int to) {
    length = 0;
    boolean at = false;
    for (int i = from; i < to && length < MOST; i++) {
      if (text[i] != ' ') {
        at |= text[i] == '@';
        out[length++] = small(text[i]);
      }
    }
    return at ? length : 0;
  }

  /// The digits alone, for an NHS number or another number that identifies.
  public int number(byte[] text, int from, int to) {
    digits(text, from, to);
    return length;
  }

  /// A given or family name taken from a whole name: `Brown, Jane` and `Jane Brown` alike. A first
  /// part of one word is the given name, the last word the family name.
  public int partOfName(byte[] text, int from, int to, boolean family) {
    int comma = from;
    while (comma < to && text[comma] != ',') {
      comma++;
    }
    if (comma < to) {
      return family ? name(text, from, comma) : name(text, comma + 1, to);
    }
    int end = name(text, from, to);
    int last = end;
    while (last > 0 && out[last - 1] != ' ') {
      last--;
    }
    if (family) {
      System.arraycopy(out, last, out, 0, end - last);
      return end - last;
    }
    return Math.max(0, last - 1);
  }

  private void words(byte[] raw, int rawFrom, int rawTo, boolean joined) {
    byte[] text = raw;
    int from = rawFrom;
    int to = rawTo;
    if (!Folding.isAscii(raw, from, to)) {
      text = Folding.fold(raw, from, to);
      from = 0;
      to = text.length;
    }
    length = 0;
    boolean divided = false;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0) {
        if (divided && length > 0 && length < MOST) {
          out[length++] = ' ';
        }
        divided = false;
        if (length < MOST) {
          out[length++] = c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
        }
      } else if (!joined && c != '\'' && c != '.' && c != '`') {
        divided = true;
      } else if (c == '.' && i + 1 < to && text[i + 1] != ' ') {
        divided = !joined;
      }
    }
  }

  private static byte small(byte c) {
    return c >= 'A' && c <= 'Z' ? (byte) (c + 32) : c;
  }

  private void digits(byte[] text, int from, int to) {
    length = 0;
    for (int i = from; i < to && length < MOST; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        out[length++] = text[i];
      }
    }
  }

  private boolean startsWith(String digits) {
    return length >= digits.length()
        && Arrays.equals(out, 0, digits.length(), digits.getBytes(US_ASCII), 0, digits.length());
  }

  private int trimmed(boolean name) {
    while (length > 0 && out[length - 1] == ' ') {
      length--;
    }
    if (length == 0) {
      return 0;
    }
    boolean several = false;
    for (int i = 0; i < length; i++) {
      several |= out[i] == ' ';
    }
    if ((several || length <= 9) && NOTHING.contains(said())) {
      return 0;
    }
    return name && several ? named() : length;
  }

  private String said() {
    return new String(out, 0, length, UTF_8);
  }

  private int named() {
    var name = new StringBuilder();
    var words = said().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (i == 0 && TITLES.contains(words[i])) {
        continue;
      }
      name.append(words[i]);
      if (i + 1 < words.length && !BEGINNINGS.contains(words[i])) {
        name.append(' ');
      }
    }
    var bytes = name.toString().getBytes(UTF_8);
    length = Math.min(MOST, bytes.length);
    System.arraycopy(bytes, 0, out, 0, length);
    return length;
  }
}
