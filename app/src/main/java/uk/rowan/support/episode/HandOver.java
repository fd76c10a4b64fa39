package uk.rowan.support.episode;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseId;

/// One worker hands a case, or all of theirs, to another, with words. What the first could see by
/// being the worker ends with it.
@Component
class HandOver {

  private final Cases cases;
  private final CaseTies ties;
  private final Notes notes;

  HandOver(Cases cases, CaseTies ties, Notes notes) {
    this.cases = cases;
    this.ties = ties;
    this.notes = notes;
  }

  /// Throws [OptimisticLockingFailureException] when the case changed since `version`.
  @Transactional
  void one(CaseId id, int version, StaffId to, String words) {
    if (!(cases.find(id).orElse(null) instanceof SupportCase.Open open)
        || open.version() != version) {
      throw new OptimisticLockingFailureException("case %s changed hands".formatted(id));
    }
    handOver(open, to, words);
  }

  /// Those of the open cases of `from` that are in `chosen`. Cases that someone else has by now are
  /// left as they are. Gives how many changed hands.
  @Transactional
  int caseload(StaffId from, StaffId to, List<CaseId> chosen, String words) {
    var handed =
        cases.workedBy(from).stream().filter(open -> chosen.contains(open.episode().id())).toList();
    handed.forEach(open -> handOver(open, to, words));
    return handed.size();
  }

  private void handOver(SupportCase.Open open, StaffId to, String words) {
    var episode = open.episode();
    var from = open.worker();
    cases.assign(open.handOverTo(to));
    ties.work(episode, to);
    notes.add(episode.id(), episode.person(), NoteKind.HANDOVER, words);
    ties.letGo(episode, from);
  }
}
