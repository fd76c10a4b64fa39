package uk.rowan.linkage;

import java.util.ArrayList;
import java.util.List;

/// What sort of thing a field holds. It settles how values are brought to one form, which levels of
/// agreement there are, from best to worst, and which aspects of a value records can be brought
/// together by.
public enum Kind {
  GIVEN_NAME(Levels.GIVEN, Aspect.ROOT, Aspect.VALUE, Aspect.SOUND, Aspect.INITIAL),
  FAMILY_NAME(Levels.NAME, Aspect.ROOT, Aspect.VALUE, Aspect.SOUND, Aspect.INITIAL),
  OTHER_NAME(Levels.NAME, Aspect.ROOT, Aspect.VALUE, Aspect.SOUND, Aspect.INITIAL),
  DATE(Levels.DATE, Aspect.VALUE, Aspect.YEAR, Aspect.MONTH_DAY),
  SEX(List.of("same"), Aspect.VALUE),
  POSTCODE(Levels.POSTCODE, Aspect.VALUE, Aspect.SECTOR, Aspect.DISTRICT, Aspect.AREA),
  NHS_NUMBER(Levels.NUMBER, Aspect.VALUE),
  IDENTIFIER(Levels.NUMBER, Aspect.VALUE),
  PHONE(Levels.NUMBER, Aspect.VALUE),
  EMAIL(Levels.EMAIL, Aspect.VALUE),
  NUMBER(Levels.NUMBER, Aspect.VALUE),
  TEXT(Levels.TEXT, Aspect.VALUE, Aspect.SOUND);

  /// What brings records together: the whole value or something coarser.
  public enum Aspect {
    VALUE,
    /// The name that stands for a group of nicknames; the value itself where there is none.
    ROOT,
    SOUND,
    INITIAL,
    YEAR,
    MONTH_DAY,
    SECTOR,
    DISTRICT,
    AREA
  }

  private final List<String> levels;
  private final List<Aspect> aspects;

  Kind(List<String> agreements, Aspect... aspects) {
    this.levels = Levels.withOther(agreements);
    this.aspects = List.of(aspects);
  }

  /// The levels of agreement, from the whole value to none. The comparison of two records counts
  /// them from 1; 0 is a value missing on either side and weighs nothing.
  public List<String> levels() {
    return levels;
  }

  /// What records can be brought together by.
  public List<Aspect> aspects() {
    return aspects;
  }

  /// Whether values are compared as names or words are.
  public boolean isWords() {
    return isName() || this == TEXT;
  }

  /// Whether the field holds a name, and shares its values with the other names of a record: given
  /// and family names are often exchanged.
  public boolean isName() {
    return this == GIVEN_NAME || this == FAMILY_NAME || this == OTHER_NAME;
  }

  /// Whether a rare value says more than a common one: all but sex.
  public boolean isTold() {
    return this != SEX;
  }

  /// How much of a value's rarity counts at a level: all of it where the value is the same or has a
  /// slip, half where it is only somewhat alike, none where nothing of it is left.
  public double rarity(int level) {
    if (level == 1) {
      return isTold() ? 1 : 0;
    }
    return switch (levels.get(level - 1)) {
      case "one slip", "shares a part", "alike", "nickname" -> isWords() ? 1 : 0;
      case "somewhat alike" -> isName() ? 0.5 : 0;
      case "shares half its words" -> 0.5;
      default -> 0;
    };
  }

  private static final class Levels {

    static final List<String> NAME =
        List.of(
            "same", "one slip", "initial", "shares a part", "alike", "somewhat alike", "exchanged");
    static final List<String> GIVEN =
        List.of(
            "same",
            "one slip",
            "initial",
            "shares a part",
            "alike",
            "somewhat alike",
            "exchanged",
            "nickname");
    static final List<String> TEXT =
        List.of("same", "one slip", "shares half its words", "alike", "somewhat alike");
    static final List<String> DATE =
        List.of(
            "same",
            "day and month exchanged",
            "one slip",
            "first of January of one year",
            "two of year, month, day",
            "year");
    static final List<String> POSTCODE = List.of("same", "one slip", "sector", "district", "area");
    static final List<String> NUMBER = List.of("same", "one slip");
    static final List<String> EMAIL = List.of("same", "one slip", "before the @");

    static List<String> withOther(List<String> agreements) {
      var all = new ArrayList<>(agreements);
      all.add("other");
      return List.copyOf(all);
    }
  }
}
