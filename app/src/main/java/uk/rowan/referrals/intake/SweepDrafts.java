package uk.rowan.referrals.intake;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;

/// Drafts that were left lying about are gone within minutes of their two hours.
@Component
@Asks(Ask.SYSTEM)
class SweepDrafts {

  private final Drafts drafts;

  SweepDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  void sweep() {
    Acting.system().run(drafts::sweep);
  }
}
