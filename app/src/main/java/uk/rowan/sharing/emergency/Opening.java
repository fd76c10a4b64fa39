package uk.rowan.sharing.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.foundation.WorkingDays;

/// A record opened in an emergency. It closes by itself; nothing makes it longer.
record Opening(UUID id, StaffId opener, PersonId person, Reason reason, Instant at, Instant until) {

  static final Duration LONGEST = Duration.ofMinutes(60);
  private static final int REVIEW_WITHIN = 1;
  private static final int LATE_AFTER = 5;

  static Opening now(StaffId opener, PersonId person, Reason reason, Instant at) {
    return new Opening(UUID.randomUUID(), opener, person, reason, at, at.plus(LONGEST));
  }

  /// By when somebody independent has looked at it: within one working day (requirement AC-06).
  static Instant reviewDue(Instant opened) {
    return WorkingDays.after(opened, REVIEW_WITHIN);
  }

  /// From when it is everybody's concern that nobody has.
  static Instant lateFrom(Instant opened) {
    return WorkingDays.after(opened, LATE_AFTER);
  }

  String wordsPlace() {
    return wordsPlace(id);
  }

  static String wordsPlace(UUID opening) {
    return "sharing.break_glass_why/" + opening + "/words";
  }
}
