package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Said;

/// Tells whoever leads a team that an emergency of theirs has not been reviewed for too long.
@Controller
@Asks(Ask.LEAD_TEAM)
class LateReviewsController {

  private final ListEmergencies listEmergencies;
  private final Clock clock;

  LateReviewsController(ListEmergencies listEmergencies, Clock clock) {
    this.listEmergencies = listEmergencies;
    this.clock = clock;
  }

  @GetMapping("/emergency/late")
  Answer late(Frame frame) {
    var now = clock.instant();
    var rows =
        listEmergencies.waiting().stream()
            .filter(Openings.Waiting::supervised)
            .map(
                row ->
                    new ReviewsPage.Row(
                        "",
                        row.opener(),
                        Said.ago(row.at(), now),
                        Said.due(Opening.reviewDue(row.at()), now),
                        "danger"))
            .toList();
    return Answer.page(
        new StaticTemplates()
            .sharingLateReviews(frame, new ReviewsPage(List.of(), rows, List.of())));
  }
}
