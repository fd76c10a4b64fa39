package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A moment as people in England write it: a day, and perhaps the time on it.
public record When(LocalDateTime at, boolean timed) implements Comparable<When> {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public static When day(LocalDate day) {
    return new When(day.atStartOfDay(), false);
  }

  /// To the minute. An hour that the clocks skip, or pass twice, becomes the next.
  public static When time(LocalDateTime at) {
    boolean once = LONDON.getRules().getValidOffsets(at).size() == 1;
    return new When(once ? at : at.plusHours(1), true);
  }

  public LocalDate day() {
    return at.toLocalDate();
  }

  /// Whether this is no later than the end of a day after the other, as far as both are told: 24
  /// elapsed hours where both have a time, else the same or the next day. Never before the other.
  public boolean isWithinADayAfter(When other) {
    if (timed && other.timed) {
      var from = other.at.atZone(LONDON).toInstant();
      var to = at.atZone(LONDON).toInstant();
      return !to.isBefore(from) && !to.isAfter(from.plusSeconds(24 * 60 * 60));
    }
    return !day().isBefore(other.day()) && !day().isAfter(other.day().plusDays(1));
  }

  public String text() {
    return timed ? TO_THE_MINUTE.format(at) : at.toLocalDate().toString();
  }

  @Override
  public int compareTo(When other) {
    return at.compareTo(other.at);
  }
}
