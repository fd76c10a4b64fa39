package uk.rowan.sharing;

import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;

/// Encrypts words about a person under that person's key, tied to where they are kept. Implemented
/// where the keys are.
public interface PersonSeal {

  Sealed seal(PersonId person, String place, String words);

  String open(PersonId person, String place, Sealed sealed);
}
