package uk.rowan.sharing.staffing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Sessions;

/// Someone leaves: their memberships end and they are signed out everywhere, from their next
/// request on (requirement AC-11).
@Component
class Leave {

  private final StaffRecords staff;
  private final Sessions sessions;

  Leave(StaffRecords staff, Sessions sessions) {
    this.staff = staff;
    this.sessions = sessions;
  }

  /// False when they had left already, or are the administrator who asks.
  @Transactional
  boolean leave(StaffId id) {
    if (id.equals(Acting.required().staff()) || !staff.leave(id)) {
      return false;
    }
    staff.endMemberships(id, null, null);
    sessions.end(id);
    return true;
  }
}
