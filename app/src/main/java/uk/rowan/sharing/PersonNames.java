package uk.rowan.sharing;

import java.util.Collection;
import java.util.Map;
import uk.rowan.foundation.PersonId;

/// What persons are called, for pages about access. Whoever shows a name has asked [Access] for the
/// class IDENTITY first. Implemented where people are known.
public interface PersonNames {

  /// Those who may be known; the others are absent.
  Map<PersonId, String> names(Collection<PersonId> persons);
}
