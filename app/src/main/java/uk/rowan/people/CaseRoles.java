package uk.rowan.people;

import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.PersonId;

/// Who has which role in one referral or case, as far as the acting member of staff may know both
/// persons.
public interface CaseRoles {

  /// Those recorded as causing the harm to this person in this referral or case. Empty when nobody
  /// is, or when they may not be known: callers cannot tell which.
  Set<PersonId> harming(PersonId harmed, UUID matter);
}
