package uk.rowan.risk.assessment;

import java.util.List;
import java.util.Map;
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
import uk.rowan.foundation.Problem;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.assessment.WriteAssessment.Outcome;

/// An assessment at its address: a conversation while it is written, a page to read once signed.
@Controller
class ConversationController {

  private static final Problem CHANGED =
      new Problem(
          "",
          "A colleague changed this while you were writing. What differs is marked. Save again to keep yours");

  private final RiskFile file;
  private final WriteAssessment write;
  private final ReadRisk read;
  private final ReadSigned readSigned;

  ConversationController(
      RiskFile file, WriteAssessment write, ReadRisk read, ReadSigned readSigned) {
    this.file = file;
    this.write = write;
    this.read = read;
    this.readSigned = readSigned;
  }

  @GetMapping("/risk/{id}")
  @Asks(Ask.SEE_PERSON)
  Answer show(Frame frame, @PathVariable UUID id) {
    var opened = file.read(new AssessmentId(id)).orElse(null);
    if (opened == null) {
      return Answer.notFound();
    }
    return switch (opened.filed().assessment()) {
      case Draft draft -> Answer.page(page(frame, ConversationPage.of(draft, name(draft))));
      case Signed signed ->
          Answer.page(
              new StaticTemplates().riskSigned(frame, readSigned.page(signed, opened.notes())));
    };
  }

  @PostMapping("/risk/{id}/answers")
  @Asks(Ask.ASSESS_RISK)
  Answer save(Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var form = new AnswersForm(fields);
    var assessment = new AssessmentId(id);
    var filed = file.write(assessment).orElse(null);
    if (filed == null) {
      return Answer.notFound();
    }
    var now = filed.assessment();
    var read = form.read(now.instrument(), now.sheet().answers());
    if (!read.problems().isEmpty() && now instanceof Draft draft) {
      return again(frame, draft, form, read.problems());
    }
    return switch (write.write(
        assessment,
        form.version(),
        sheet -> sheet.with(form.read(now.instrument(), sheet.answers()).answers()))) {
      case Outcome.Kept(var kept) -> Answer.goTo(next(kept, fields.getOrDefault("to", "")));
      case Outcome.ChangedMeanwhile(var draft) -> again(frame, draft, form, List.of(CHANGED));
      case Outcome.AlreadySigned _ -> Answer.goTo("/risk/" + id);
      case Outcome.NotFound() -> Answer.notFound();
    };
  }

  private Answer again(Frame frame, Draft draft, AnswersForm form, List<Problem> problems) {
    return Answer.mend(page(frame, ConversationPage.typed(draft, name(draft), form, problems)));
  }

  private static String next(Filed<Draft> kept, String to) {
    var at = "/risk/" + kept.assessment().id().value();
    return switch (to) {
      case "judge" -> at + "/judgement";
      case "stop" -> "/people/" + kept.assessment().parties().harmed() + "/risk";
      default -> to.matches("\\d{1,3}") ? at + "#group-" + to : at;
    };
  }

  private String name(Draft draft) {
    return read.name(draft.parties().harmed());
  }

  private static gg.jte.models.runtime.JteModel page(Frame frame, ConversationPage page) {
    return new StaticTemplates().riskConversation(frame, page);
  }
}
