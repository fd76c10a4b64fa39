package uk.rowan.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import uk.rowan.foundation.PersonId;

/// Who bears which surname, for the job that looks for looks at someone of one's own name.
/// Implemented where people are known.
public interface Surnames {

  /// Of these persons those who bear one of these surnames, given in lower case, and which; the
  /// others are absent. Everyone is absent unless Rowan itself asks.
  Map<PersonId, Set<String>> bearing(Collection<String> surnames, Collection<PersonId> persons);
}
