package uk.rowan.risk.assessment;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;

/// What is known of the danger someone is in, today and over time.
@Controller
@Asks(Ask.SEE_PERSON)
class RiskController {

  private final ReadRisk read;

  RiskController(ReadRisk read) {
    this.read = read;
  }

  @GetMapping("/people/{person}/risk")
  Answer risk(Frame frame, @PathVariable UUID person) {
    return read.of(new PersonId(person))
        .map(page -> Answer.page(new StaticTemplates().riskHistory(frame, page)))
        .orElseGet(Answer::notFound);
  }
}
