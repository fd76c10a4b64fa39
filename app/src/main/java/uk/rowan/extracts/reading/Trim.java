package uk.rowan.extracts.reading;

/// Blanks around a cell, of every kind: the hard ones of web pages and the marks without width too.
final class Trim {

  private Trim() {}

  static String trim(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isBlank(char sign) {
    return sign <= ' '
        || sign == '\u00a0'
        || sign == '\ufeff'
        || sign == '\u200b'
        || Character.isWhitespace(sign)
        || Character.isSpaceChar(sign);
  }
}
