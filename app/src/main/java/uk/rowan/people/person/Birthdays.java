package uk.rowan.people.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates of birth in words.
final class Birthdays {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Birthdays() {}

  static String said(LocalDate day) {
    return WORDS.format(day);
  }
}
