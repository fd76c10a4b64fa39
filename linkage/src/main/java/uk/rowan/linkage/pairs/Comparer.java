package uk.rowan.linkage.pairs;

import java.util.List;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Values;
import uk.rowan.linkage.text.Likeness;

/// Compares two records field by field. The answer is a pattern: four bits for each field, the
/// first field lowest, each the level of agreement as [Kind#levels()] counts them, 0 when a value
/// is missing.
///
/// Not safe for use by several threads at once: each has its own.
public final class Comparer {

  /// No more fields fit a pattern.
  public static final int MOST_FIELDS = 16;

  /// The level of every kind at which the whole value is the same.
  public static final int SAME = 1;

  static final int SLIP = 2;
  static final int INITIAL = 3;
  static final int PART = 4;
  static final int ALIKE = 5;
  static final int SOMEWHAT = 6;
  static final int EXCHANGED = 7;
  static final int NICKNAME = 8;

  static final double ALIKE_FROM = 0.92;
  static final double SOMEWHAT_FROM = 0.82;

  private static final int HALF_THE_WORDS = 3;
  private static final int WORDS_ALIKE = 4;
  private static final int WORDS_SOMEWHAT = 5;

  private final Records records;
  private final int fields;
  private final int stride;
  private final Kind[] kinds;
  private final int[] others;
  private final Values[] values;
  private final int given;
  private final int family;
  private final Likeness likeness = new Likeness();

  public Comparer(Records records) {
    this.records = records;
    this.stride = records.stride();
    List<Field> list = records.fields();
    this.fields = list.size();
    if (fields > MOST_FIELDS) {
      throw new IllegalArgumentException(fields + " fields are more than " + MOST_FIELDS);
    }
    this.kinds = list.stream().map(Field::kind).toArray(Kind[]::new);
    this.others = list.stream().mapToInt(field -> field.kind().levels().size()).toArray();
    this.values = new Values[fields];
    int firstGiven = -1;
    int firstFamily = -1;
    for (int field = 0; field < fields; field++) {
      values[field] = records.values(field);
      firstGiven = firstGiven < 0 && kinds[field] == Kind.GIVEN_NAME ? field : firstGiven;
      firstFamily = firstFamily < 0 && kinds[field] == Kind.FAMILY_NAME ? field : firstFamily;
    }
    this.given = firstGiven;
    this.family = firstFamily;
  }

  /// The level of one field within a pattern.
  public static int level(long pattern, int field) {
    return (int) (pattern >>> (4 * field)) & 15;
  }

  /// The pattern of two records by their rows.
  public long pattern(int a, int b) {
    int[] rows = records.rows();
    int atA = a * stride;
    int atB = b * stride;
    long pattern = 0;
    for (int field = 0; field < fields; field++) {
      int valueA = rows[atA + field];
      int valueB = rows[atB + field];
      if (valueA != 0 && valueB != 0) {
        long level = valueA == valueB ? SAME : different(field, valueA, valueB);
        pattern |= level << (4 * field);
      }
    }
    return given >= 0 && family >= 0 ? exchanged(pattern, rows, atA, atB) : pattern;
  }

  /// Names that agree crosswise are one piece of evidence: the given name carries it and the family
  /// name, which would only repeat it, is counted as missing.
  private long exchanged(long pattern, int[] rows, int a, int b) {
    int levelGiven = level(pattern, given);
    int levelFamily = level(pattern, family);
    if (levelGiven == SAME || levelFamily == SAME || (levelGiven | levelFamily) == 0) {
      return pattern;
    }
    int givenA = rows[a + given];
    int familyA = rows[a + family];
    int givenB = rows[b + given];
    int familyB = rows[b + family];
    boolean one = givenA != 0 && givenA == familyB;
    boolean other = familyA != 0 && familyA == givenB;
    if (one == other ? one : one ? nearly(familyA, givenB) : other && nearly(givenA, familyB)) {
      long cleared = pattern & ~(15L << (4 * family)) & ~(15L << (4 * given));
      return cleared | (long) EXCHANGED << (4 * given);
    }
    return pattern;
  }

  private boolean nearly(int a, int b) {
    return a == 0 || b == 0 || isSlip(values[given], a, b);
  }

  private int different(int field, int a, int b) {
    return switch (kinds[field]) {
      case GIVEN_NAME, FAMILY_NAME, OTHER_NAME -> names(values[field], a, b, others[field]);
      case DATE -> dates(values[field].letters(a), values[field].letters(b));
      case SEX -> 2;
      case POSTCODE -> Postcodes.level(values[field], a, b, others[field]);
      case NHS_NUMBER, IDENTIFIER, PHONE, NUMBER -> numbers(values[field], a, b);
      case EMAIL -> emails(values[field], a, b);
      case TEXT -> words(values[field], a, b);
    };
  }

  private int names(Values of, int a, int b, int other) {
    int either = of.flags(a) | of.flags(b);
    if ((either & Values.NICKNAME) != 0 && other > NICKNAME && meet(of.groups(a), of.groups(b))) {
      return NICKNAME;
    }
    int common = common(of, a, b);
    if (isSlip(of, a, b, common)) {
      return SLIP;
    }
    if ((either & Values.INITIAL) != 0) {
      return (byte) of.mark(a) == (byte) of.mark(b) ? INITIAL : other;
    }
    if ((either & Values.SEVERAL) != 0 && sharePart(of, a, b)) {
      return PART;
    }
    double alike = alike(of, a, b, common);
    return alike >= ALIKE_FROM ? ALIKE : alike >= SOMEWHAT_FROM ? SOMEWHAT : other;
  }

  private int words(Values of, int a, int b) {
    int common = common(of, a, b);
    if (isSlip(of, a, b, common)) {
      return SLIP;
    }
    if (((of.flags(a) | of.flags(b)) & Values.SEVERAL) != 0 && shareHalf(of, a, b)) {
      return HALF_THE_WORDS;
    }
    double alike = alike(of, a, b, common);
    return alike >= ALIKE_FROM ? WORDS_ALIKE : alike >= SOMEWHAT_FROM ? WORDS_SOMEWHAT : 6;
  }

  /// Of two dates as eight digits each, the first digit lowest.
  static int dates(long a, long b) {
    if (a == ((b & 0xffffffffL) | ((b >>> 16) & 0xffff00000000L) | ((b & 0xffff00000000L) << 16))) {
      return 2;
    }
    long differing = a ^ b;
    long marked =
        ((differing & 0x7f7f7f7f7f7f7f7fL) + 0x7f7f7f7f7f7f7f7fL | differing) & 0x8080808080808080L;
    int count = Long.bitCount(marked);
    if (count == 1 || (count == 2 && isNeighbours(a, b, marked))) {
      return 3;
    }
    boolean year = (int) differing == 0;
    if (year && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) {
      return 4;
    }
    boolean month = (differing & 0xffff00000000L) == 0;
    boolean day = differing >>> 48 == 0;
    return (year && (month || day)) || (month && day) ? 5 : year ? 6 : 7;
  }

  /// Whether the two bytes that differ are beside each other and exchanged.
  private static boolean isNeighbours(long a, long b, long marked) {
    int at = Long.numberOfTrailingZeros(marked) - 7;
    long two = a >>> at & 0xffff;
    long exchanged = b >>> at & 0xffff;
    return two == ((exchanged >>> 8 | exchanged << 8) & 0xffff);
  }

  /// 1 January, or a year alone.
  private static boolean isFirstOfJanuary(long date) {
    long monthDay = date >>> 32;
    return monthDay == 0x31303130L || monthDay == 0x30303030L;
  }

  private int numbers(Values of, int a, int b) {
    return isSlip(of, a, b) ? SLIP : 3;
  }

  private static int emails(Values of, int a, int b) {
    if (Likeness.isOneSlip(
        of.bytes(), of.start(a), of.length(a), of.bytes(), of.start(b), of.length(b))) {
      return SLIP;
    }
    int at = 0;
    while (at < Math.min(of.length(a), of.length(b))
        && of.bytes()[of.start(a) + at] == of.bytes()[of.start(b) + at]
        && of.bytes()[of.start(a) + at] != '@') {
      at++;
    }
    boolean both =
        at < of.length(a)
            && at < of.length(b)
            && of.bytes()[of.start(a) + at] == '@'
            && of.bytes()[of.start(b) + at] == '@';
    return both ? 3 : 4;
  }

  /// A bound from above of how many letters two values share.
  private static int common(Values of, int a, int b) {
    long lettersA = of.letters(a);
    long lettersB = of.letters(b);
    int beyondA = of.length(a) - Long.bitCount(lettersA);
    int beyondB = of.length(b) - Long.bitCount(lettersB);
    return Long.bitCount(lettersA & lettersB) + Math.min(beyondA, beyondB);
  }

  private static boolean isSlip(Values of, int a, int b) {
    return isSlip(of, a, b, common(of, a, b));
  }

  /// A slip in a value of one or two signs would say nothing.
  private static boolean isSlip(Values of, int a, int b, int common) {
    int lengthA = of.length(a);
    int lengthB = of.length(b);
    return Math.max(lengthA, lengthB) - common <= 1
        && Math.min(lengthA, lengthB) >= 3
        && Likeness.isOneSlip(of.bytes(), of.start(a), lengthA, of.bytes(), of.start(b), lengthB);
  }

  private static boolean meet(int[] a, int[] b) {
    for (int one : a) {
      for (int other : b) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sharePart(Values of, int a, int b) {
    int[] partsA = of.parts(a);
    int[] partsB = of.parts(b);
    if (partsA.length == 0) {
      return contains(partsB, a);
    }
    return partsB.length == 0 ? contains(partsA, b) : meet(partsA, partsB);
  }

  private static boolean contains(int[] parts, int value) {
    for (int part : parts) {
      if (part == value) {
        return true;
      }
    }
    return false;
  }

  /// Whether at least half the words of the longer are words of the other.
  private static boolean shareHalf(Values of, int a, int b) {
    int[] partsA = of.parts(a);
    int[] partsB = of.parts(b);
    int shared = 0;
    for (int part : partsA) {
      shared += partsB.length == 0 ? (part == b ? 1 : 0) : contains(partsB, part) ? 1 : 0;
    }
    if (partsA.length == 0) {
      shared = contains(partsB, a) ? 1 : 0;
    }
    return shared > 0 && shared * 2 >= Math.max(partsA.length, partsB.length);
  }

  /// Jaro-Winkler, or 0 where it cannot reach [#SOMEWHAT_FROM]: with `common` letters in common at
  /// most, Jaro is at most a third of `common / lengthA + common / lengthB + 1`.
  private double alike(Values of, int a, int b, int common) {
    int lengthA = of.length(a);
    int lengthB = of.length(b);
    int first = (int) (of.mark(a) ^ of.mark(b));
    int prefix = first == 0 ? 4 : Integer.numberOfTrailingZeros(first) >>> 3;
    double needed = NEEDED[prefix];
    if ((double) common * (lengthA + lengthB) < needed * lengthA * lengthB) {
      return 0;
    }
    return likeness.jaroWinkler(of.bytes(), of.start(a), lengthA, of.bytes(), of.start(b), lengthB);
  }

  /// By the length of the common beginning, three times the least Jaro that suffices, less 1, with
  /// a little room for rounding.
  private static final double[] NEEDED = new double[5];

  static {
    for (int prefix = 0; prefix <= 4; prefix++) {
      double jaro = Math.max(0.7, (SOMEWHAT_FROM - 0.1 * prefix) / (1 - 0.1 * prefix));
      NEEDED[prefix] = 3 * jaro - 1 - 1e-9;
    }
  }
}
