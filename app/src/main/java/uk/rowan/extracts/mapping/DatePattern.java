package uk.rowan.extracts.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way to write a day, as a mapping names it: `dd/mm/yyyy`, `d mon yyyy`, `serial`.
///
/// Days and months may have one digit or two; a month may be cut to three letters or written out.
public final class DatePattern {

  /// What a cell means under a pattern.
  public sealed interface Reading {
    /// It is written otherwise.
    record Otherwise() implements Reading {}

    /// It is written so, and no calendar has it.
    record Impossible() implements Reading {}

    record Day(LocalDate day) implements Reading {}
  }

  private static final Reading OTHERWISE = new Reading.Otherwise();
  private static final Reading IMPOSSIBLE = new Reading.Impossible();
  private static final Pattern TOKEN = Pattern.compile("yyyy|yy|mon|mm|m|dd|d|[^a-z]+|[a-z]+");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private final String written;
  private final Pattern pattern;

  private DatePattern(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /// Throws [BadMapping] for a pattern without a day, a month and a year.
  static DatePattern of(String written, String where) {
    var lower = written.toLowerCase(Locale.ROOT).strip();
    if (lower.equals("serial")) {
      return new DatePattern(lower, Pattern.compile("\\d{1,7}"));
    }
    var regex = new StringBuilder();
    var tokens = TOKEN.matcher(lower);
    while (tokens.find()) {
      regex.append(
          switch (tokens.group()) {
            case "yyyy" -> "(?<year>\\d{4})";
            case "yy" -> "(?<short>\\d{2})";
            case "mm", "m" -> "(?<month>\\d{1,2})";
            case "mon" -> "(?<name>[a-z]{3,9})\\.?";
            case "dd", "d" -> "(?<day>\\d{1,2})";
            case " " -> "[ -]+";
            default -> Pattern.quote(tokens.group());
          });
    }
    var has = regex.toString();
    if (!has.contains("<day>")
        || !(has.contains("<month>") || has.contains("<name>"))
        || !(has.contains("<year>") || has.contains("<short>"))) {
      throw new BadMapping(
          where, "the date pattern `%s` needs a day, a month and a year".formatted(written));
    }
    return new DatePattern(lower, Pattern.compile(has));
  }

  public boolean isSerial() {
    return written.equals("serial");
  }

  /// What `text` means, in lower case and without a time. A year of two digits is of the latest
  /// century that does not put the day after `today`.
  public Reading read(String text, LocalDate today) {
    var found = pattern.matcher(text);
    if (isSerial() || !found.matches()) {
      return OTHERWISE;
    }
    int month = month(found);
    if (month == 0) {
      return OTHERWISE;
    }
    int day = Integer.parseInt(found.group("day"));
    try {
      if (pattern.namedGroups().containsKey("year")) {
        return new Reading.Day(LocalDate.of(Integer.parseInt(found.group("year")), month, day));
      }
      int year = today.getYear() / 100 * 100 + Integer.parseInt(found.group("short"));
      // The 29th of February may be a day in one century alone.
      for (int back = 0; back <= 200; back += 100) {
        if (isDay(year - back, month, day)
            && !LocalDate.of(year - back, month, day).isAfter(today)) {
          return new Reading.Day(LocalDate.of(year - back, month, day));
        }
      }
      return IMPOSSIBLE;
    } catch (DateTimeException _) {
      return IMPOSSIBLE;
    }
  }

  private int month(Matcher found) {
    if (pattern.namedGroups().containsKey("month")) {
      int month = Integer.parseInt(found.group("month"));
      return month == 0 ? 13 : month;
    }
    var name = found.group("name");
    return MONTHS.getOrDefault(name.substring(0, 3), 0);
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
  }

  @Override
  public String toString() {
    return written;
  }
}
