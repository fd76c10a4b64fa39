package uk.rowan.sharing.gate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// A gatekeeper takes someone off the list of a restricted person; never themselves, so that nobody
/// is left without a gatekeeper by mistake.
@Component
class TakeOut {

  private final GateRecords gate;

  TakeOut(GateRecords gate) {
    this.gate = gate;
  }

  /// False when they were not on the list.
  @Transactional
  boolean takeOut(PersonId person, StaffId staff) {
    return gate.takeOut(person, staff);
  }
}
