package uk.rowan.foundation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads dates as people write them.
public final class TypedDates {

  private TypedDates() {}

  /// Empty when it is not a day of the calendar. Months may be numbers or names.
  public static Optional<LocalDate> read(@Nullable TypedDate typed) {
    if (typed == null) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(stripped(typed.year()));
      return year < 1000
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  year, month(stripped(typed.month())), Integer.parseInt(stripped(typed.day()))));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether nothing at all was typed.
  public static boolean isEmpty(@Nullable TypedDate typed) {
    return typed == null
        || Stream.of(stripped(typed.day()), stripped(typed.month()), stripped(typed.year()))
            .allMatch(String::isEmpty);
  }

  /// As it would be typed.
  public static TypedDate of(LocalDate day) {
    return new TypedDate(
        String.valueOf(day.getDayOfMonth()),
        String.valueOf(day.getMonthValue()),
        String.valueOf(day.getYear()));
  }

  private static int month(String typed) {
    var lower = typed.toLowerCase(Locale.UK);
    return Stream.of(Month.values())
        .filter(
            month -> lower.length() >= 3 && month.name().toLowerCase(Locale.UK).startsWith(lower))
        .findFirst()
        .map(Month::getValue)
        .orElseGet(() -> Integer.parseInt(typed));
  }

  private static String stripped(@Nullable String part) {
    return part == null ? "" : part.strip();
  }
}
