package uk.rowan.foundation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Dates and clocks as people say them, in Europe/London: "Tue 4 Nov, 3 days ago", "due tomorrow
/// 10:00".
public final class Said {

  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private Said() {}

  /// "Tue 4 Nov", with the year when it is another.
  public static String day(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(day);
  }

  /// "Tue 4 Nov, 3 days ago"; "today 14:05, 2 hours ago".
  public static String ago(Instant at, Instant now) {
    var day = CivilTime.day(at);
    var today = CivilTime.day(now);
    long days = ChronoUnit.DAYS.between(day, today);
    if (days == 0) {
      return "today " + hour(at) + ", " + span(Duration.between(at, now)) + " ago";
    }
    if (days == 1) {
      return "yesterday " + hour(at);
    }
    return day(day, today) + ", " + days(days) + " ago";
  }

  /// "due in 3 hours", "due tomorrow 10:00", "2 days late".
  public static String due(Instant due, Instant now) {
    if (due.isBefore(now)) {
      return span(Duration.between(due, now)) + " late";
    }
    long days = ChronoUnit.DAYS.between(CivilTime.day(now), CivilTime.day(due));
    if (days == 0) {
      return "due in " + span(Duration.between(now, due));
    }
    return days == 1
        ? "due tomorrow " + hour(due)
        : "due " + day(CivilTime.day(due), CivilTime.day(now)) + " " + hour(due);
  }

  /// "due today", "due tomorrow", "due Fri 7 Nov", "3 days late".
  public static String due(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    if (days < 0) {
      return days(-days) + " late";
    }
    return days == 0 ? "due today" : days == 1 ? "due tomorrow" : "due " + day(due, today);
  }

  /// "5 minutes", "3 hours", "2 days": the largest unit that fits.
  public static String span(Duration span) {
    if (span.toDays() > 0) {
      return days(span.toDays());
    }
    return span.toHours() > 0
        ? some(span.toHours(), "hour")
        : some(Math.max(1, span.toMinutes()), "minute");
  }

  public static String hour(Instant at) {
    return HOUR.format(CivilTime.at(at));
  }

  private static String days(long days) {
    return some(days, "day");
  }

  private static String some(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
