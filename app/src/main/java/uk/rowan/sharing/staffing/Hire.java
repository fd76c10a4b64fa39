package uk.rowan.sharing.staffing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;

/// An administrator adds someone who begins to work in a team.
@Component
class Hire {

  sealed interface Outcome {
    record Hired(StaffId staff) implements Outcome {}

    record UsernameTaken() implements Outcome {}
  }

  private final StaffRecords staff;

  Hire(StaffRecords staff) {
    this.staff = staff;
  }

  @Transactional
  Outcome hire(StaffForm.Given given) {
    var id = new StaffId(UUID.randomUUID());
    if (!staff.add(id, given)) {
      return new Outcome.UsernameTaken();
    }
    staff.move(id, given.team(), given.leads());
    return new Outcome.Hired(id);
  }
}
