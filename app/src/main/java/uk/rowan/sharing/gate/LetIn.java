package uk.rowan.sharing.gate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;

/// A gatekeeper lets a member of staff see a restricted person. The list gives nothing by itself:
/// whoever has no relationship with the person gets one, as involved.
@Component
class LetIn {

  /// What came of it.
  sealed interface Outcome {
    record In() implements Outcome {}

    /// No such user name, or they have left.
    record Nobody() implements Outcome {}

    /// They must not see this person, whatever else holds.
    record Excluded() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final GateRecords gate;
  private final LegitimateRelationships relationships;

  LetIn(GateRecords gate, LegitimateRelationships relationships) {
    this.gate = gate;
    this.relationships = relationships;
  }

  @Transactional
  Outcome letIn(PersonId person, String username) {
    var basis = gate.basis(person).orElse(null);
    if (basis == null || gate.restricted(person).isEmpty()) {
      return new Outcome.NotFound();
    }
    var named = gate.named(username).orElse(null);
    if (named == null) {
      return new Outcome.Nobody();
    }
    if (gate.excluded(person).stream().anyMatch(out -> out.staff().equals(named.staff()))) {
      return new Outcome.Excluded();
    }
    gate.letIn(person, named.staff());
    var related =
        gate.listed(person).stream()
            .anyMatch(one -> one.staff().equals(named.staff()) && one.related());
    if (!related) {
      relationships.relate(
          named.staff().value(),
          person.value(),
          person,
          RelationshipKind.INVOLVED,
          Stage.valueOf(basis.stage()),
          basis.matter());
    }
    gate.settle(person);
    return new Outcome.In();
  }
}
