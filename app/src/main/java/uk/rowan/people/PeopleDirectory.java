package uk.rowan.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import uk.rowan.foundation.PersonId;

/// Who someone is, as far as the database lets the acting member of staff know. Whoever shows a
/// card has asked [uk.rowan.sharing.Access] for the class IDENTITY first.
public interface PeopleDirectory {

  /// Empty when there is no such person or when the acting member of staff may not know of them.
  /// Callers cannot tell which.
  Optional<PersonCard> card(PersonId person);

  /// Those of these persons who may be known; the others are absent.
  Map<PersonId, PersonCard> cards(Collection<PersonId> persons);
}
