package uk.rowan.sharing.gate;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;

/// A gatekeeper says that a member of staff must not see a person, whatever else holds; or that
/// this is over.
@Component
class Exclude {

  /// What came of it.
  sealed interface Outcome {
    record Excluded() implements Outcome {}

    /// No such user name, they have left, or it is the gatekeeper's own.
    record Nobody() implements Outcome {}
  }

  private final GateRecords gate;

  Exclude(GateRecords gate) {
    this.gate = gate;
  }

  @Transactional
  Outcome exclude(PersonId person, String username) {
    var named = gate.named(username).orElse(null);
    if (named == null || named.staff().equals(Acting.required().staff())) {
      return new Outcome.Nobody();
    }
    if (gate.excluded(person).stream().noneMatch(out -> out.staff().equals(named.staff()))) {
      gate.exclude(person, named.staff());
    }
    return new Outcome.Excluded();
  }

  /// False when there is none.
  @Transactional
  boolean end(PersonId person, UUID exclusion) {
    return gate.endExclusion(person, exclusion);
  }
}
