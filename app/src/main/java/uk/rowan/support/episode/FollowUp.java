package uk.rowan.support.episode;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.support.CaseId;

/// Someone asked, weeks after a case closed, how it goes.
@Component
class FollowUp {

  private final Cases cases;
  private final Notes notes;
  private final Clock clock;

  FollowUp(Cases cases, Notes notes, Clock clock) {
    this.cases = cases;
    this.notes = notes;
    this.clock = clock;
  }

  /// Throws [OptimisticLockingFailureException] when the case changed since `version`.
  @Transactional
  void done(CaseId id, int version, String words) {
    if (!(cases.find(id).orElse(null) instanceof SupportCase.Closed closed)
        || closed.version() != version) {
      throw new OptimisticLockingFailureException("case %s changed".formatted(id));
    }
    cases.followUp(closed.followedUp(clock.instant()));
    notes.add(id, closed.episode().person(), NoteKind.FOLLOW_UP, words);
  }
}
