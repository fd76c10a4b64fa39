package uk.rowan.support.caseload;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.risk.RiskNow;
import uk.rowan.risk.RiskPictures;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;

/// The risk of people in a list, as far as it is open to whoever reads it.
@Component
class Risks {

  /// From the most urgent. That nobody knows comes before what is known to be less.
  enum Level {
    HIGH,
    UNKNOWN,
    MEDIUM,
    STANDARD
  }

  record Risk(Level level, String words) {
    static final Risk UNKNOWN = new Risk(Level.UNKNOWN, "Risk not known");

    private static Risk of(RiskNow now) {
      return new Risk(
          switch (now.band()) {
            case HIGH -> Level.HIGH;
            case MEDIUM -> Level.MEDIUM;
            case STANDARD -> Level.STANDARD;
          },
          now.words());
    }
  }

  private final Access access;
  private final RiskPictures pictures;

  Risks(Access access, RiskPictures pictures) {
    this.access = access;
    this.pictures = pictures;
  }

  /// Of those whose risk is open to the acting member of staff for this act.
  Map<PersonId, Risk> of(Act act, Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).distinct().toList();
    var open =
        access.lookAll(act, ids, Set.of(FieldClass.RISK)).keySet().stream()
            .map(PersonId::new)
            .toList();
    var known = pictures.now(open);
    var risks = new LinkedHashMap<PersonId, Risk>();
    for (var person : open) {
      var now = known.get(person);
      risks.put(person, now == null ? Risk.UNKNOWN : Risk.of(now));
    }
    return risks;
  }
}
