package uk.rowan.linkage.text;

/// How a name sounds, coarsely: its first letter's class and up to three classes of consonants.
///
/// In the manner of Soundex (Russell and Odell, US patent 1,261,167 of 1918), with two changes that
/// keep spellings of one name together: the first letter is a class too (`Catherine`, `Katherine`),
/// and `ph`, `ck`, `gh`, `sch` and `th` count as one letter.
public final class Sound {

  /// Classes of `a` to `z`; 0 is passed over.
  private static final byte[] CLASS = {
    0, 1, 2, 3, 0, 1, 2, 0, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 0, 2, 0, 2
  };

  private Sound() {}

  /// A code of at most 16 bits, never 0, of the name `text[from, from + length)`; 0 when there is
  /// no letter. Only the first word counts.
  public static int code(byte[] text, int from, int length) {
    int code = 0;
    int parts = 0;
    int last = -1;
    int end = from + length;
    for (int i = from; i < end && parts < 4 && text[i] != ' '; i++) {
      int letter = text[i] - 'a';
      if (letter < 0 || letter >= 26) {
        continue;
      }
      int here = CLASS[letter];
      if (i + 1 < end) {
        here = pair(text[i], text[i + 1], here);
      }
      if (here == 0 && parts > 0) {
        last = -1;
        continue;
      }
      if (here != last) {
        code = code << 4 | (here == 0 ? 7 : here);
        parts++;
      }
      last = here;
      if (i + 1 < end && text[i + 1] == 'h') {
        i++;
      }
    }
    return code;
  }

  private static int pair(byte first, byte second, int otherwise) {
    if (second == 'h') {
      return switch (first) {
        case 'p' -> 1;
        case 'g' -> 0;
        default -> otherwise;
      };
    }
    return otherwise;
  }
}
