package uk.rowan.people;

import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;

/// Encrypts words about a person under that person's own key, tied to the place where they are
/// kept, so that they open nowhere else (requirement CR-01).
public interface Sealer {

  /// `place` names table, row and column, as in `support.note/7f…/words`.
  Sealed seal(PersonId person, String place, String words);

  /// Throws [IllegalStateException] when the words were not sealed for this person and place.
  String open(PersonId person, String place, Sealed sealed);
}
