package uk.rowan.risk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import uk.rowan.foundation.PersonId;

/// What is known of people's risk, as far as the database lets the acting member of staff know.
/// Whoever shows it has asked [uk.rowan.sharing.Access] for the class RISK first.
public interface RiskPictures {

  /// Empty when no signed assessment came to a band, or when the person may not be known. Callers
  /// cannot tell which. No risk known is not a low risk.
  Optional<RiskNow> now(PersonId person);

  /// As [#now(PersonId)] for many; those of whom nothing is known are absent.
  Map<PersonId, RiskNow> now(Collection<PersonId> persons);
}
