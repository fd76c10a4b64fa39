package uk.rowan.sharing.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Sessions;

/// An agency leaves the partnership: from midnight in England at the start of that day nothing
/// opens for anyone in it (requirement AC-11).
@Component
class AgencyLeaves {

  /// What came of it.
  enum Outcome {
    LEAVES,
    /// The day is over already.
    PAST,
    /// Nobody would be left who can add staff.
    LAST_ADMINISTRATOR
  }

  private final AgencyRecords agencies;
  private final Sessions sessions;
  private final Clock clock;

  AgencyLeaves(AgencyRecords agencies, Sessions sessions, Clock clock) {
    this.agencies = agencies;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// `on` is the first day no longer in it; null, until then, keeps it in.
  @Transactional
  Outcome leave(UUID agency, @Nullable LocalDate on, int version) {
    var today = CivilTime.day(clock.instant());
    if (on != null && on.isBefore(today)) {
      return Outcome.PAST;
    }
    var staff = agencies.staff(agency);
    if (on != null && new HashSet<>(staff).containsAll(agencies.administrators())) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    agencies.leave(agency, on, today, version);
    if (today.equals(on)) {
      staff.forEach(one -> sessions.end(new StaffId(one)));
    }
    return Outcome.LEAVES;
  }
}
