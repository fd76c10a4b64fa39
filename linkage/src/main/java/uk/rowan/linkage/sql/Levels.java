package uk.rowan.linkage.sql;

import java.util.List;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Kind.Aspect;

/// The level of agreement of one field as an SQL expression over `a.` and `b.`, column `f` with the
/// field's place.
final class Levels {

  private Levels() {}

  static String of(Field field, int place) {
    var a = "a.f" + place;
    var b = "b.f" + place;
    int other = field.kind().levels().size();
    var different =
        switch (field.kind()) {
          case GIVEN_NAME -> names(a, b, place, true, other);
          case FAMILY_NAME, OTHER_NAME -> names(a, b, place, false, other);
          case DATE -> dates(a, b);
          case SEX -> "else 2";
          case POSTCODE -> postcodes(a, b, other);
          case NHS_NUMBER, IDENTIFIER, PHONE, NUMBER ->
              "when %s then 2 else 3".formatted(slip(a, b));
          case EMAIL ->
              "when abs(length(%1$s) - length(%2$s)) <= 1 and damerau_levenshtein(%1$s, %2$s) <= 1 then 2 when split_part(%1$s, '@', 1) = split_part(%2$s, '@', 1) then 3 else 4"
                  .formatted(a, b);
          case TEXT -> words(a, b);
        };
    return "case when %1$s is null or %2$s is null then 0 when %1$s = %2$s then 1 %3$s end"
        .formatted(a, b, different);
  }

  static String slip(String a, String b) {
    return ("(least(length(%1$s), length(%2$s)) >= 3 and abs(length(%1$s) - length(%2$s)) <= 1"
            + " and damerau_levenshtein(%1$s, %2$s) <= 1)")
        .formatted(a, b);
  }

  private static String names(String a, String b, int place, boolean nicknames, int other) {
    var nickname = nicknames ? "when list_has_any(a.n%1$d, b.n%1$d) then 8 ".formatted(place) : "";
    return nickname
        + """
        when %3$s then 2 \
        when length(%1$s) = 1 or length(%2$s) = 1 then case when left(%1$s, 1) = left(%2$s, 1) then 3 else %4$d end \
        when (contains(%1$s, ' ') or contains(%2$s, ' ')) \
        and list_has_any(string_split(%1$s, ' '), string_split(%2$s, ' ')) then 4 \
        else case when %5$s >= 0.92 then 5 when %5$s >= 0.82 then 6 else %4$d end"""
            .formatted(a, b, slip(a, b), other, alike(a, b));
  }

  private static String words(String a, String b) {
    return """
        when %3$s then 2 \
        when (contains(%1$s, ' ') or contains(%2$s, ' ')) \
        and len(list_intersect(string_split(%1$s, ' '), string_split(%2$s, ' '))) > 0 \
        and 2 * len(list_intersect(string_split(%1$s, ' '), string_split(%2$s, ' '))) \
        >= greatest(len(string_split(%1$s, ' ')), len(string_split(%2$s, ' '))) then 3 \
        else case when %4$s >= 0.92 then 4 when %4$s >= 0.82 then 5 else 6 end"""
        .formatted(a, b, slip(a, b), alike(a, b));
  }

  private static String alike(String a, String b) {
    return "jaro_winkler_similarity(%s, %s)".formatted(a, b);
  }

  private static String dates(String a, String b) {
    return """
        when left(%1$s, 4) = left(%2$s, 4) and substr(%1$s, 5, 2) = substr(%2$s, 7, 2) \
        and substr(%1$s, 7, 2) = substr(%2$s, 5, 2) then 2 \
        when damerau_levenshtein(%1$s, %2$s) <= 1 then 3 \
        when left(%1$s, 4) = left(%2$s, 4) and (substr(%1$s, 5) in ('0101', '0000') or substr(%2$s, 5) in ('0101', '0000')) then 4 \
        when (left(%1$s, 4) = left(%2$s, 4))::int + (substr(%1$s, 5, 2) = substr(%2$s, 5, 2))::int \
        + (substr(%1$s, 7, 2) = substr(%2$s, 7, 2))::int = 2 then 5 \
        when left(%1$s, 4) = left(%2$s, 4) then 6 else 7"""
        .formatted(a, b);
  }

  private static String postcodes(String a, String b, int other) {
    return "when abs(length(%1$s) - length(%2$s)) <= 1 and damerau_levenshtein(%1$s, %2$s) <= 1 then 2 when %3$s = %4$s then 3 when %5$s = %6$s then 4 when %7$s = %8$s then 5 else %9$d"
        .formatted(
            a,
            b,
            Aspects.of(Aspect.SECTOR, a, 0),
            Aspects.of(Aspect.SECTOR, b, 0),
            Aspects.of(Aspect.DISTRICT, a, 0),
            Aspects.of(Aspect.DISTRICT, b, 0),
            Aspects.of(Aspect.AREA, a, 0),
            Aspects.of(Aspect.AREA, b, 0),
            other);
  }

  /// The levels of all fields, `g0`, `g1` and so on, exchanged names taken account of.
  static String all(List<Field> fields) {
    var levels = new StringBuilder();
    for (int field = 0; field < fields.size(); field++) {
      levels.append(", ").append(of(fields.get(field), field)).append(" as h").append(field);
    }
    return levels.toString();
  }

  /// The first field of a kind, -1 when there is none.
  static int first(List<Field> fields, Kind kind) {
    for (int field = 0; field < fields.size(); field++) {
      if (fields.get(field).kind() == kind) {
        return field;
      }
    }
    return -1;
  }

  /// Whether names agree crosswise: see `Comparer`.
  static String exchanged(int given, int family) {
    var one = "coalesce(a.f%1$d = b.f%2$d, false)".formatted(given, family);
    var other = "coalesce(a.f%2$d = b.f%1$d, false)".formatted(given, family);
    var restOfOne =
        "(a.f%2$d is null or b.f%1$d is null or %3$s)"
            .formatted(given, family, slip("a.f" + family, "b.f" + given));
    var restOfOther =
        "(a.f%1$d is null or b.f%2$d is null or %3$s)"
            .formatted(given, family, slip("a.f" + given, "b.f" + family));
    return "(h%1$d <> 1 and h%2$d <> 1 and h%1$d + h%2$d > 0 and case when %3$s and %4$s then true when %3$s then %5$s when %4$s then %6$s else false end)"
        .formatted(given, family, one, other, restOfOne, restOfOther);
  }
}
