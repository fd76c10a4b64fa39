package uk.rowan.support.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseId;

/// Someone comes back: a new episode begins that names the closed one. What was closed stays
/// closed.
@Component
class Reopen {

  private static final int UNLESS_THE_SERVICE_SAYS = 72;

  private final Cases cases;
  private final CaseTies ties;
  private final References references;
  private final StaffDirectory staff;
  private final Clock clock;

  Reopen(Cases cases, CaseTies ties, References references, StaffDirectory staff, Clock clock) {
    this.cases = cases;
    this.ties = ties;
    this.references = references;
    this.staff = staff;
    this.clock = clock;
  }

  /// Without a worker it waits for one. Throws [OptimisticLockingFailureException] when the case
  /// changed since `version`.
  @Transactional
  CaseId reopen(CaseId id, int version, @Nullable StaffId worker) {
    if (!(cases.find(id).orElse(null) instanceof SupportCase.Closed closed)
        || closed.version() != version) {
      throw new OptimisticLockingFailureException("case %s changed".formatted(id));
    }
    var now = clock.instant();
    var hours =
        staff
            .service(closed.episode().service())
            .map(StaffDirectory.Service::firstContactOtherHours)
            .orElse(UNLESS_THE_SERVICE_SAYS);
    var waiting =
        closed.reopen(
            new CaseId(UUID.randomUUID()),
            references.next(),
            now,
            now.plus(Duration.ofHours(hours)));
    var episode = waiting.episode();
    ties.writtenBy(
        episode,
        Acting.required().staff(),
        () -> {
          ties.openTo(episode);
          cases.add(waiting);
          if (worker != null) {
            ties.work(episode, worker);
            cases.assign(waiting.assignTo(worker));
          }
        });
    return episode.id();
  }
}
