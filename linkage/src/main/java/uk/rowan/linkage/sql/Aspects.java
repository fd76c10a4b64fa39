package uk.rowan.linkage.sql;

import uk.rowan.linkage.Kind.Aspect;

/// An aspect of a value as an SQL expression; null where a value has none.
final class Aspects {

  private static final String SECTOR =
      "left(%1$s, length(%1$s) - case when length(%1$s) >= 5 and regexp_matches(%1$s, '^[^0-9].*[0-9]..$') then 2 else 1 end)";

  private Aspects() {}

  /// `root` is the column with the name that stands for a nickname.
  static String of(Aspect aspect, String column, int place) {
    return switch (aspect) {
      case VALUE -> column;
      case ROOT ->
          "coalesce(%sr%d, %s)"
              .formatted(column.startsWith("f") ? "" : column.substring(0, 2), place, column);
      case SOUND -> sound(column);
      case INITIAL -> "left(%s, 1)".formatted(column);
      case YEAR -> "left(%s, 4)".formatted(column);
      case MONTH_DAY ->
          "case when substr(%1$s, 5, 2) = '00' then null else substr(%1$s, 5, 4) end"
              .formatted(column);
      case SECTOR -> "nullif(" + SECTOR.formatted(column) + ", '')";
      case DISTRICT ->
          "nullif(left(%1$s, length(%2$s) - 1), '')".formatted(column, SECTOR.formatted(column));
      case AREA ->
          "left(%1$s, greatest(1, least(2, length(regexp_extract(%1$s, '^[^0-9]*')))))"
              .formatted(column);
    };
  }

  /// See `Sound`: `ph` counts as one letter of class 1, `gh` as a vowel, any other `h` after a
  /// letter not at all; then classes, runs of one class once, vowels dropped, four at most.
  private static String sound(String column) {
    var word = "regexp_replace(split_part(%s, ' ', 1), '[^a-z]', '', 'g')".formatted(column);
    var marked = "replace(replace(%s, 'ph', 'F'), 'gh', 'A')".formatted(word);
    var spoken = "regexp_replace(%s, '([a-z])h', '\\1', 'g')".formatted(marked);
    var classes =
        "translate(%s, 'abcdefghijklmnopqrstuvwxyzFA', '0123012002245501262301020210')"
            .formatted(spoken);
    var code = "regexp_replace(%s, '^0', '7')".formatted(classes);
    for (int number = 1; number <= 6; number++) {
      code = "regexp_replace(%s, '%d+', '%d', 'g')".formatted(code, number, number);
    }
    return "nullif(left(replace(%s, '0', ''), 4), '')".formatted(code);
  }
}
