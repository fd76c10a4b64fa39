package uk.rowan.risk.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.WriteAssessment.Outcome;

/// The judgement that ends a conversation, and the signature under it.
@Controller
@Asks(Ask.ASSESS_RISK)
@RequestMapping("/risk/{id}/judgement")
class JudgementController {

  private static final Problem CHANGED =
      new Problem(
          "words",
          "A colleague changed this while you were writing. Look at the second look again, then save or sign");

  private final RiskFile file;
  private final WriteAssessment write;
  private final SignAssessment sign;
  private final ReadRisk read;

  JudgementController(RiskFile file, WriteAssessment write, SignAssessment sign, ReadRisk read) {
    this.file = file;
    this.write = write;
    this.sign = sign;
    this.read = read;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    var filed = file.write(new AssessmentId(id)).orElse(null);
    if (filed == null) {
      return Answer.notFound();
    }
    return filed.assessment() instanceof Draft draft
        ? Answer.page(
            new StaticTemplates().riskJudgement(frame, JudgementPage.of(draft, name(draft))))
        : Answer.goTo("/risk/" + id);
  }

  @PostMapping
  Answer judge(Frame frame, @PathVariable UUID id, @ModelAttribute JudgementForm form) {
    var read = form.read();
    var assessment = new AssessmentId(id);
    return switch (write.write(assessment, form.shown(), sheet -> judged(sheet, read))) {
      case Outcome.Kept(var kept) -> {
        if (!read.problems().isEmpty()) {
          yield mend(
              frame, file.write(assessment).orElse(kept).assessment(), form, read.problems());
        }
        yield form.signs() ? sign(frame, kept, form) : Answer.goTo("/risk/" + id);
      }
      case Outcome.ChangedMeanwhile(var draft) -> mend(frame, draft, form, List.of(CHANGED));
      case Outcome.AlreadySigned _ -> Answer.goTo("/risk/" + id);
      case Outcome.NotFound() -> Answer.notFound();
    };
  }

  private Answer sign(Frame frame, Filed<Draft> kept, JudgementForm form) {
    return switch (sign.sign(kept, form.policeAsked())) {
      case SignAssessment.Outcome.Done(var signed) -> Answer.goTo("/risk/" + signed.id().value());
      case SignAssessment.Outcome.NotReady(var draft, var problems) ->
          mend(frame, draft.at(form.shown()), form, problems);
    };
  }

  private static Sheet judged(Sheet sheet, JudgementForm.Read read) {
    if (!read.problems().isEmpty()) {
      return sheet;
    }
    var flagged = sheet.withFlags(read.flags());
    return read.judgement() == null ? flagged : flagged.with(read.judgement());
  }

  private Answer mend(
      Frame frame, Assessment assessment, JudgementForm form, List<Problem> problems) {
    return assessment instanceof Draft draft
        ? Answer.mend(
            new StaticTemplates()
                .riskJudgement(frame, JudgementPage.of(draft, name(draft), form, problems)))
        : Answer.goTo("/risk/" + assessment.id().value());
  }

  private String name(Draft draft) {
    return read.name(draft.parties().harmed());
  }
}
