package uk.rowan.people;

import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;

/// Makes keys for persons who are new in a bulk load, without asking the database for each. What is
/// sealed with them opens through [Sealer] and [Vault] once the wrapped key is kept.
public interface NewKeys {

  /// The key of someone of whom nothing was kept before.
  NewKey make(PersonId person);

  /// A key that seals, and itself encrypted for keeping.
  interface NewKey {

    Sealed wrapped();

    Sealed seal(String place, String words);
  }
}
