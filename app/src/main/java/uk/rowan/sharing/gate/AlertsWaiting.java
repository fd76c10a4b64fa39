package uk.rowan.sharing.gate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.home.Waiting;
import uk.rowan.home.WaitingSource;

/// Says on the home page what waits at the gate, and nobody's name.
@Component
class AlertsWaiting implements WaitingSource {

  private final GateRecords gate;

  AlertsWaiting(GateRecords gate) {
    this.gate = gate;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    return gate.alerts().stream()
        .map(
            alert ->
                new Waiting(
                    Waiting.When.NOW,
                    "A restricted record",
                    "Someone on the staff may be involved. Say who may work on it",
                    null,
                    "",
                    "/gate/" + alert.person(),
                    "Open"))
        .toList();
  }
}
