package uk.rowan.sharing.history;

import java.time.Instant;
import java.util.List;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// The looks of one member of staff at one person's record on one day. `unexplained` are those
/// without a reason that held when they looked; `opened` tells that they opened the record and did
/// not only see it in a list; `drawn` that chance picked it.
record DaysLooks(
    StaffId staff,
    PersonId person,
    Instant first,
    Instant last,
    int looks,
    int unexplained,
    boolean opened,
    boolean drawn,
    List<String> acts,
    List<String> fields,
    List<String> bases) {

  DaysLooks {
    acts = List.copyOf(acts);
    fields = List.copyOf(fields);
    bases = List.copyOf(bases);
  }
}
