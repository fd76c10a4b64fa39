package uk.rowan.sharing.gate;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.sharing.ReviewParts;

/// A privacy officer decides what a gatekeeper of another agency asks.
@Controller
@Asks(Ask.REVIEW_ACCESS)
class ReviewLiftController {

  private final DecideLift decideLift;

  ReviewLiftController(DecideLift decideLift) {
    this.decideLift = decideLift;
  }

  @GetMapping("/reviews/lifts")
  Answer list(Frame frame) {
    return Answer.page(
        new StaticTemplates()
            .sharingReviewLifts(
                frame, ReviewParts.at("/reviews/lifts"), decideLift.rows("/reviews/lifts/")));
  }

  @GetMapping("/reviews/lifts/{id}")
  Answer show(Frame frame, @PathVariable UUID id) {
    return decideLift.show(frame, id, "/reviews");
  }

  @PostMapping("/reviews/lifts/{id}")
  Answer decide(
      Frame frame,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String decision) {
    return decideLift.decide(frame, id, "/reviews", content, decision);
  }
}
