package uk.rowan.support.episode;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.referrals.TakesOn;
import uk.rowan.support.CaseId;

/// An accepted referral becomes a case, with a worker when one has room.
@Component
class OpenCase implements TakesOn {

  private final Cases cases;
  private final CaseTies ties;
  private final References references;
  private final Clock clock;

  OpenCase(Cases cases, CaseTies ties, References references, Clock clock) {
    this.cases = cases;
    this.ties = ties;
    this.references = references;
    this.clock = clock;
  }

  @Override
  @Transactional
  public UUID takeOn(Accepted accepted) {
    return cases.openedFor(accepted.referral()).orElseGet(() -> open(accepted)).value();
  }

  private CaseId open(Accepted accepted) {
    var episode =
        new SupportCase.Episode(
            new CaseId(UUID.randomUUID()),
            references.next(),
            accepted.person(),
            accepted.service(),
            accepted.team(),
            accepted.referral(),
            null,
            clock.instant(),
            accepted.firstContactDue());
    var waiting = new SupportCase.Waiting(episode, 1);
    ties.writtenBy(
        episode,
        Acting.required().staff(),
        () -> {
          ties.openTo(episode);
          cases.add(waiting);
          var worker = accepted.worker();
          if (worker != null) {
            ties.work(episode, worker);
            cases.assign(waiting.assignTo(worker));
          }
        });
    return episode.id();
  }
}
