package uk.rowan.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.TypedDate;

/// A birth as people tell it: a date, a year alone, or about how old.
public final class TypedBirth {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ ./-](\\w{1,9})[ ./-](\\d{4})");
  private static final int OLDEST = 120;

  private TypedBirth() {}

  /// Empty when what was typed cannot be a birth.
  public static Optional<Birth> read(TypedDate typed, String age, LocalDate today) {
    var day = text(typed.day());
    var month = text(typed.month());
    var year = text(typed.year());
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return age.isEmpty() ? Optional.of(Birth.unknown()) : about(age, today);
    }
    if (day.isEmpty() && month.isEmpty()) {
      return number(year)
          .filter(its -> isPossible(its, today))
          .map(its -> (Birth) new Birth.Year(its));
    }
    return date(day, month, year, today);
  }

  /// In one field: an age in years, or a date. Empty when it cannot be a birth.
  public static Optional<Birth> read(String words, LocalDate today) {
    if (words.isEmpty()) {
      return Optional.of(Birth.unknown());
    }
    var date = DATE.matcher(words);
    return date.matches()
        ? date(date.group(1), date.group(2), date.group(3), today)
        : about(words, today);
  }

  private static Optional<Birth> about(String age, LocalDate today) {
    return number(age.replaceFirst("(?i) *(years?|yrs?|y)( old)?$", ""))
        .filter(years -> years <= OLDEST)
        .map(years -> new Birth.About(today.getYear() - years));
  }

  private static Optional<Birth> date(String day, String month, String year, LocalDate today) {
    try {
      var born = LocalDate.of(number(year).orElse(0), month(month), number(day).orElse(0));
      return isPossible(born.getYear(), today) && !born.isAfter(today)
          ? Optional.of(new Birth.Day(born))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int month(String words) {
    return number(words)
        .orElseGet(
            () ->
                words.length() < 3
                    ? 0
                    : MONTHS.indexOf(words.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
  }

  private static boolean isPossible(int year, LocalDate today) {
    return year <= today.getYear() && year >= today.getYear() - OLDEST;
  }

  private static Optional<Integer> number(String words) {
    return words.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
