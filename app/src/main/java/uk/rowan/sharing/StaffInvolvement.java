package uk.rowan.sharing;

import java.util.Collection;
import java.util.UUID;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// What happens when someone on the staff of an agency is party to a referral or case: everyone in
/// it is restricted at once, the member of staff excluded, and gatekeepers of other agencies told,
/// once and silently (requirement AC-05).
public interface StaffInvolvement {

  /// Does nothing when nobody on the staff is involved. Joins the caller's transaction.
  void restrict(Collection<PersonId> persons, Collection<StaffId> involved, UUID basis);
}
