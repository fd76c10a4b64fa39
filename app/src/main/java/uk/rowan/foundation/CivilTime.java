package uk.rowan.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Days and hours as people in England live them: an instant is a fact, a day is a day in
/// Europe/London.
public final class CivilTime {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private CivilTime() {}

  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  public static ZonedDateTime at(Instant instant) {
    return instant.atZone(ZONE);
  }

  /// The first instant of a civil day.
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
