package uk.rowan.risk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import uk.rowan.foundation.CivilTime;

/// That a case was referred to a conference, here or in another area. The clock of a repeat runs
/// from this day, not from the meeting.
record PriorReferral(Parties parties, LocalDate on) {

  static PriorReferral received(Parties parties, Instant at) {
    return new PriorReferral(parties, CivilTime.day(at));
  }
}
