package uk.rowan.extracts.checking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Postcodes of the United Kingdom in their one form: `CW1 2AB`.
final class Postcodes {

  private static final Pattern FORM =
      Pattern.compile("(GIR ?0AA|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})");

  private Postcodes() {}

  /// Brings a postcode to its form, O and 0 put where a letter and a digit belong; empty when it is
  /// none.
  static Optional<String> read(String cell) {
    var signs = new StringBuilder();
    cell.toUpperCase(Locale.ROOT)
        .chars()
        .filter(c -> c < 128 && Character.isLetterOrDigit(c))
        .forEach(c -> signs.append((char) c));
    int length = signs.length();
    if (length < 5 || length > 7) {
      return Optional.empty();
    }
    letter(signs, 0);
    digit(signs, length - 3);
    letter(signs, length - 2);
    letter(signs, length - 1);
    // No district of an area with one letter begins with 0, and none ends in O, I or L.
    if (length == 5) {
      digit(signs, 1);
    } else {
      if (length == 7 || signs.charAt(1) == '0') {
        letter(signs, 1);
      }
      for (int at = 2; at < length - 3; at++) {
        digit(signs, at);
      }
    }
    signs.insert(length - 3, ' ');
    var postcode = signs.toString();
    return FORM.matcher(postcode).matches() ? Optional.of(postcode) : Optional.empty();
  }

  private static void digit(StringBuilder signs, int at) {
    char sign = signs.charAt(at);
    if (sign == 'O') {
      signs.setCharAt(at, '0');
    } else if (sign == 'I' || sign == 'L') {
      signs.setCharAt(at, '1');
    }
  }

  private static void letter(StringBuilder signs, int at) {
    if (signs.charAt(at) == '0') {
      signs.setCharAt(at, 'O');
    }
  }
}
