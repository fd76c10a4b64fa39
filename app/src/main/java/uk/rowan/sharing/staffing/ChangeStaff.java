package uk.rowan.sharing.staffing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;

/// An administrator changes what someone does, or moves them to another team of their agency. It
/// takes effect on their next request.
@Component
class ChangeStaff {

  private final StaffRecords staff;
  private final AgencyRecords agencies;

  ChangeStaff(StaffRecords staff, AgencyRecords agencies) {
    this.staff = staff;
    this.agencies = agencies;
  }

  /// False when they are the last administrator and would no longer be one.
  @Transactional
  boolean change(StaffId id, StaffForm.Given given, int version) {
    if (given.role() != Role.ADMINISTRATOR
        && agencies.administrators().equals(List.of(id.value()))) {
      return false;
    }
    staff.change(id, given, version);
    staff.move(id, given.team(), given.leads());
    return true;
  }
}
