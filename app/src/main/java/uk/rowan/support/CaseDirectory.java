package uk.rowan.support;

import java.util.List;
import java.util.Optional;
import uk.rowan.foundation.PersonId;

/// Which cases there are, as far as the database lets the acting member of staff know. Whoever
/// shows a card has asked [uk.rowan.sharing.Access] for the class SUPPORT first.
public interface CaseDirectory {

  /// Empty when there is no such case or when the acting member of staff may not know of it.
  /// Callers cannot tell which.
  Optional<CaseCard> card(CaseId id);

  /// The cases of a person, newest first.
  List<CaseCard> ofPerson(PersonId person);
}
