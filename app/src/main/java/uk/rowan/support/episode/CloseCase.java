package uk.rowan.support.episode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.support.CaseId;
import uk.rowan.support.ClosureReason;
import uk.rowan.support.Measure;

/// A case ends: why, what was different, and when someone will ask how it goes.
@Component
class CloseCase {

  /// How it ended and what was different. `words` may be empty.
  record Ending(
      ClosureReason reason,
      Map<Measure, Measure.Answer> outcomes,
      String words,
      @Nullable LocalDate followUpOn) {

    Ending {
      outcomes = Map.copyOf(outcomes);
      words = words.strip();
    }

    @Override
    public String toString() {
      return "Ending[" + reason + "]";
    }
  }

  private final Cases cases;
  private final CaseTies ties;
  private final Notes notes;
  private final Clock clock;

  CloseCase(Cases cases, CaseTies ties, Notes notes, Clock clock) {
    this.cases = cases;
    this.ties = ties;
    this.notes = notes;
    this.clock = clock;
  }

  /// Throws [OptimisticLockingFailureException] when the case changed since `version`: also when
  /// somebody else closed it.
  @Transactional
  void close(CaseId id, int version, Ending ending) {
    var found = cases.find(id).orElse(null);
    if (found == null || found.version() != version) {
      throw new OptimisticLockingFailureException("case %s changed".formatted(id));
    }
    var at = clock.instant();
    var by = Acting.required().staff();
    var closed =
        switch (found) {
          case SupportCase.Waiting waiting ->
              waiting.close(ending.reason(), by, at, ending.followUpOn());
          case SupportCase.Open open -> open.close(ending.reason(), by, at, ending.followUpOn());
          case SupportCase.Closed _ ->
              throw new OptimisticLockingFailureException("case %s is closed".formatted(id));
        };
    var person = closed.episode().person();
    cases.close(closed);
    cases.keepOutcomes(id, person, ending.outcomes(), at);
    if (!ending.words().isEmpty()) {
      notes.add(id, person, NoteKind.CLOSURE, ending.words());
    }
    ties.close(closed.episode());
  }
}
