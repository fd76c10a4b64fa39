package uk.rowan.referrals.intake;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;

/// The pages that anybody may read: using this site safely, what becomes of what is written, who
/// can use it, and help.
@Controller
@Asks(Ask.PUBLIC)
class ReadingController {

  private final ReferProperties properties;

  ReadingController(ReferProperties properties) {
    this.properties = properties;
  }

  @GetMapping("/safety")
  Answer safety(Frame frame) {
    return Answer.page(new StaticTemplates().referralsReadSafety(frame));
  }

  @GetMapping("/privacy")
  Answer privacy(Frame frame) {
    return Answer.page(new StaticTemplates().referralsReadPrivacy(frame));
  }

  @GetMapping("/accessibility")
  Answer accessibility(Frame frame) {
    return Answer.page(new StaticTemplates().referralsReadAccessibility(frame));
  }

  @GetMapping("/help")
  Answer help(Frame frame) {
    return Answer.page(
        new StaticTemplates()
            .referralsReadHelp(
                frame, properties.emergency(), properties.helpline(), properties.helplineNumber()));
  }
}
