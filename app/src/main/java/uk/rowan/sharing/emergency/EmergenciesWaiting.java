package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.rowan.home.Waiting;
import uk.rowan.home.WaitingSource;

/// Says on the home page that an emergency waits for its review. Nobody's name: a home page may be
/// seen over a shoulder.
@Component
class EmergenciesWaiting implements WaitingSource {

  private final ListEmergencies listEmergencies;
  private final Clock clock;

  EmergenciesWaiting(ListEmergencies listEmergencies, Clock clock) {
    this.listEmergencies = listEmergencies;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var now = clock.instant();
    return listEmergencies.waiting().stream().map(row -> item(row, now)).toList();
  }

  private static Waiting item(Openings.Waiting row, Instant now) {
    var due = Opening.reviewDue(row.at());
    var late = !now.isBefore(Opening.lateFrom(row.at()));
    return new Waiting(
        Waiting.When.NOW,
        "A record opened in an emergency",
        why(row.reviewable(), late),
        new Waiting.Due.At(due),
        late ? "danger" : "",
        href(row),
        row.reviewable() ? "Review" : "See");
  }

  private static String why(boolean reviewable, boolean late) {
    if (late) {
      return "Nobody has reviewed it for 5 working days";
    }
    return reviewable ? "Look at whether it was right" : "It waits for its review";
  }

  private static String href(Openings.Waiting row) {
    if (row.reviewable()) {
      return "/reviews/emergencies/" + row.id();
    }
    return row.supervised() ? "/emergency/late" : "/reviews";
  }
}
