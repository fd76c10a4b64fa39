package uk.rowan.sharing.staffing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;

/// An administrator changes what someone does, or moves them to another team of their agency. It
/// takes effect on their next request.
@Component
class ChangeStaff {

  private final StaffRecords staff;

  ChangeStaff(StaffRecords staff) {
    this.staff = staff;
  }

  @Transactional
  void change(StaffId id, StaffForm.Given given, int version) {
    staff.change(id, given, version);
    staff.move(id, given.team(), given.leads());
  }
}
