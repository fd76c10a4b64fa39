package uk.rowan.extracts.checking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.DatePattern;
import uk.rowan.extracts.mapping.DatePattern.Reading;

/// Days and times as senders write them. For one thread and one file.
final class Moments {

  /// What a cell says of a moment.
  sealed interface Told {
    record At(Moment moment) implements Told {}

    /// Written as a date, and no calendar has it.
    record Impossible() implements Told {}

    record Unreadable() implements Told {}
  }

  private static final Told UNREADABLE = new Told.Unreadable();
  private static final Told IMPOSSIBLE = new Told.Impossible();
  private static final int REMEMBERED = 20_000;
  private static final Pattern TIMED =
      Pattern.compile("(.+?)[ t]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{4,6})(\\.\\d+)?");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final List<DatePattern> patterns;
  private final LocalDate today;
  private final int dayZero;
  private final Map<String, Told> remembered = new HashMap<>();

  /// `dayZero` is how many days later than usual serial numbers of days count from.
  Moments(List<DatePattern> patterns, LocalDate today, int dayZero) {
    this.patterns = patterns;
    this.today = today;
    this.dayZero = dayZero;
  }

  Told read(String cell) {
    if (cell.length() > 40) {
      return UNREADABLE;
    }
    var known = remembered.get(cell);
    if (known == null) {
      known = tell(cell.toLowerCase(Locale.ROOT));
      if (remembered.size() == REMEMBERED) {
        remembered.clear();
      }
      remembered.put(cell, known);
    }
    return known;
  }

  private Told tell(String text) {
    var timed = TIMED.matcher(text);
    if (!timed.matches()) {
      return day(text, null);
    }
    int hour = Integer.parseInt(timed.group(2));
    int minute = Integer.parseInt(timed.group(3));
    int second = timed.group(4) == null ? 0 : Integer.parseInt(timed.group(4));
    if (hour > 23 || minute > 59 || second > 59) {
      return IMPOSSIBLE;
    }
    return day(timed.group(1), LocalTime.of(hour, minute, second));
  }

  private Told day(String text, @Nullable LocalTime time) {
    var told = UNREADABLE;
    for (var pattern : patterns) {
      if (pattern.isSerial()) {
        if (serial(text, time) instanceof Told.At at) {
          return at;
        }
        continue;
      }
      switch (pattern.read(text, today)) {
        case Reading.Day(var day) -> {
          return new Told.At(
              new Moment(day.atTime(time == null ? LocalTime.MIDNIGHT : time), time != null));
        }
        case Reading.Impossible _ -> told = IMPOSSIBLE;
        case Reading.Otherwise _ -> {}
      }
    }
    return told;
  }

  /// A spreadsheet's number of a day. Four digits that look like a year are not taken for one: they
  /// would be a day of 1905.
  private Told serial(String text, @Nullable LocalTime time) {
    var serial = SERIAL.matcher(text);
    if (!serial.matches()) {
      return UNREADABLE;
    }
    int days = Integer.parseInt(serial.group(1));
    if (days >= 1900 && days <= 2100 && serial.group(2) == null) {
      return UNREADABLE;
    }
    var day = DAY_ZERO.plusDays(days + dayZero);
    if (serial.group(2) == null || time != null) {
      return new Told.At(
          new Moment(day.atTime(time == null ? LocalTime.MIDNIGHT : time), time != null));
    }
    long seconds = Math.round(Double.parseDouble("0" + serial.group(2)) * 86_400);
    LocalDateTime at = day.atStartOfDay().plusSeconds(seconds);
    return new Told.At(new Moment(at, seconds % 86_400 != 0));
  }
}
