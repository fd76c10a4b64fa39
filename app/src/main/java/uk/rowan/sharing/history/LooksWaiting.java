package uk.rowan.sharing.history;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.rowan.home.Waiting;
import uk.rowan.home.WaitingSource;

/// Says on a privacy officer's home page how many looks wait to be judged, and that some are late.
/// Nobody's name: a home page may be seen over a shoulder.
@Component
class LooksWaiting implements WaitingSource {

  private final JudgeLooks judgeLooks;
  private final Clock clock;

  LooksWaiting(JudgeLooks judgeLooks, Clock clock) {
    this.judgeLooks = judgeLooks;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var waiting = judgeLooks.waiting();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var due = JudgeLooks.lateFrom(waiting.getFirst().since());
    var late = !clock.instant().isBefore(due);
    var unexplained = (int) waiting.stream().filter(LooksToCheck.Waiting::unexplained).count();
    return List.of(
        new Waiting(
            late ? Waiting.When.NOW : unexplained > 0 ? Waiting.When.TODAY : Waiting.When.SOON,
            waiting.size() == 1 ? "1 look at a record" : waiting.size() + " looks at records",
            why(unexplained, late),
            new Waiting.Due.At(due),
            late ? "danger" : "",
            "/reviews/looks",
            "Check"));
  }

  private static String why(int unexplained, boolean late) {
    if (late) {
      return "Nobody has checked the oldest for 5 working days";
    }
    return unexplained == 0
        ? "Say whether each is explained"
        : unexplained == 1 ? "No reason was found for 1" : "No reason was found for " + unexplained;
  }
}
