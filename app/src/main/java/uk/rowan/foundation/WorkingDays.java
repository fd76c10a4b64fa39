package uk.rowan.foundation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/// Days on which offices in England are open: neither weekend nor bank holiday
/// (`bank-holidays-england.csv`, with its source).
public final class WorkingDays {

  private static final Set<LocalDate> HOLIDAYS = read();

  private WorkingDays() {}

  public static boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(day);
  }

  /// When so many working days have passed since an instant, at the same time of the day. What
  /// begins on a day off begins to count at the start of the next working day.
  public static Instant after(Instant since, int days) {
    var start = CivilTime.at(since);
    var day = start.toLocalDate();
    var time = start.toLocalTime();
    if (!isOne(day)) {
      day = next(day);
      time = java.time.LocalTime.MIDNIGHT;
    }
    for (int i = 0; i < days; i++) {
      day = next(day);
    }
    return day.atTime(time).atZone(CivilTime.ZONE).toInstant();
  }

  /// The working day that is so many after a day, itself a working day or not.
  public static LocalDate dayAfter(LocalDate since, int days) {
    var day = since;
    for (int i = 0; i < days; i++) {
      day = next(day);
    }
    return day;
  }

  static Set<LocalDate> holidays() {
    return HOLIDAYS;
  }

  private static LocalDate next(LocalDate day) {
    var next = day.plusDays(1);
    while (!isOne(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static Set<LocalDate> read() {
    try (var file = WorkingDays.class.getResourceAsStream("/bank-holidays-england.csv")) {
      if (file == null) {
        throw new IllegalStateException("the table of bank holidays is missing");
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
