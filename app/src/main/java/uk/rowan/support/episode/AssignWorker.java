package uk.rowan.support.episode;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseId;

/// A case that waits is given its worker.
@Component
class AssignWorker {

  private final Cases cases;
  private final CaseTies ties;

  AssignWorker(Cases cases, CaseTies ties) {
    this.cases = cases;
    this.ties = ties;
  }

  /// Throws [OptimisticLockingFailureException] when it changed since `version`: somebody else gave
  /// it to someone.
  @Transactional
  void assign(CaseId id, int version, StaffId worker) {
    if (!(cases.find(id).orElse(null) instanceof SupportCase.Waiting waiting)
        || waiting.version() != version) {
      throw new OptimisticLockingFailureException(
          "case %s waits for a worker no longer".formatted(id));
    }
    cases.assign(waiting.assignTo(worker));
    ties.work(waiting.episode(), worker);
  }
}
