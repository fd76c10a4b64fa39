package uk.rowan.extracts.checking;

import java.time.LocalDateTime;

/// A day, or a day and a time of it, in Europe/London.
///
/// @param timed whether a time was told; midnight stands for none
public record Moment(LocalDateTime at, boolean timed) {

  /// Whether this is before the other: to the minute where both have a time, else by the day.
  boolean isBefore(Moment other) {
    return (timed && other.timed)
        ? at.isBefore(other.at)
        : at.toLocalDate().isBefore(other.at.toLocalDate());
  }

  /// `2024-03-01`, or `2024-03-01T10:30:00` where a time was told.
  String text() {
    if (!timed) {
      return at.toLocalDate().toString();
    }
    var text = at.toString();
    return text.length() == 16 ? text + ":00" : text;
  }
}
