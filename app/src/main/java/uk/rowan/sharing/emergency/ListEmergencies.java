package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The emergencies that wait for a review, oldest first: those the acting member of staff may
/// judge, and, once they are late, those they must know of.
@Component
class ListEmergencies {

  private final Openings openings;
  private final Clock clock;

  ListEmergencies(Openings openings, Clock clock) {
    this.openings = openings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Openings.Waiting> waiting() {
    var now = clock.instant();
    return openings.waiting().stream()
        .filter(row -> row.reviewable() || !now.isBefore(Opening.lateFrom(row.at())))
        .toList();
  }

  @Transactional(readOnly = true)
  List<Openings.Judged> reviewed() {
    return openings.reviewed();
  }
}
