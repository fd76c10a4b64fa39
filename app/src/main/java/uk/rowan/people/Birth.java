package uk.rowan.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When someone was born, as exactly as it is known. Not known and not told are different from any
/// date.
public sealed interface Birth {

  static Birth unknown() {
    return new Unknown();
  }

  /// To the day.
  record Day(LocalDate day) implements Birth {}

  /// In that year.
  record Year(int year) implements Birth {}

  /// In about that year.
  record About(int year) implements Birth {}

  record Unknown() implements Birth {}

  record Refused() implements Birth {}

  /// Completed years on a day; empty when the birth is not known to a day or year. A year alone
  /// gives the lower of the two possible ages, so that a child is not taken for an adult.
  default Optional<Integer> ageOn(LocalDate today) {
    return switch (this) {
      case Day(var day) -> Optional.of(Math.max(0, Period.between(day, today).getYears()));
      case Year(var year) -> Optional.of(Math.max(0, today.getYear() - year - 1));
      case About(var year) -> Optional.of(Math.max(0, today.getYear() - year));
      case Unknown() -> Optional.empty();
      case Refused() -> Optional.empty();
    };
  }

  /// How it is kept: the word for how exactly it is known.
  default String known() {
    return switch (this) {
      case Day _ -> "DAY";
      case Year _ -> "YEAR";
      case About _ -> "ABOUT";
      case Unknown _ -> "UNKNOWN";
      case Refused _ -> "REFUSED";
    };
  }

  /// How it is kept: the date, with the first of January standing for a year; null when not known.
  default @Nullable LocalDate date() {
    return switch (this) {
      case Day(var day) -> day;
      case Year(var year) -> LocalDate.of(year, 1, 1);
      case About(var year) -> LocalDate.of(year, 1, 1);
      case Unknown _ -> null;
      case Refused _ -> null;
    };
  }

  /// From how it is kept.
  static Birth of(String known, @Nullable LocalDate date) {
    if (date == null) {
      return known.equals("REFUSED") ? new Refused() : unknown();
    }
    return switch (known) {
      case "DAY" -> new Day(date);
      case "YEAR" -> new Year(date.getYear());
      case "ABOUT" -> new About(date.getYear());
      default -> throw new IllegalArgumentException("a birth is not known as " + known);
    };
  }
}
