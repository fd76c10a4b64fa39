package uk.rowan.sharing.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;

/// Two people of different agencies lift a restriction: a gatekeeper asks, another gatekeeper or a
/// privacy officer decides exactly what was asked, once (requirement AC-10). The database holds to
/// it.
@Component
class LiftRestriction {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /// What came of a decision.
  enum Decided {
    LIFTED,
    KEPT,
    /// Decided before, out of time, or no longer what was shown.
    CHANGED,
    NOT_FOUND
  }

  private final GateRecords gate;

  LiftRestriction(GateRecords gate) {
    this.gate = gate;
  }

  /// False when there is no restriction, or it is already asked.
  @Transactional
  boolean ask(PersonId person, LiftReason reason) {
    return gate.askToLift(person, reason);
  }

  /// Those that wait for the acting member of staff, or that they made.
  @Transactional(readOnly = true)
  List<GateRecords.Lift> waiting() {
    return gate.lifts();
  }

  @Transactional(readOnly = true)
  Optional<GateRecords.Lift> decidable(UUID id) {
    return gate.lifts().stream()
        .filter(lift -> lift.id().equals(id) && lift.decidable())
        .findFirst();
  }

  /// `content` is the hash of what the decider was shown.
  @Transactional
  Decided decide(UUID id, String content, boolean approve) {
    return HASH.matcher(content).matches()
        ? Decided.valueOf(gate.decide(id, content, approve))
        : Decided.CHANGED;
  }
}
