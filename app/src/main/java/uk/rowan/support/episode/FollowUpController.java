package uk.rowan.support.episode;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;

/// Asking, once a case is closed, how it goes.
@Controller
@RequestMapping("/cases/{id}/follow-up")
@Asks(Ask.WORK_CASE)
class FollowUpController {

  private final CaseAccess access;
  private final Cases cases;
  private final FollowUp followUp;
  private final Clock clock;

  FollowUpController(CaseAccess access, Cases cases, FollowUp followUp, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.followUp = followUp;
    this.clock = clock;
  }

  private record Waiting(CaseAccess.Opened opened, SupportCase.Closed closed) {}

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return waiting(id)
        .map(
            it ->
                Answer.page(
                    view(
                        frame,
                        it,
                        new FollowUpForm(String.valueOf(it.closed().version()), null),
                        List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer done(Frame frame, @PathVariable UUID id, @ModelAttribute FollowUpForm form) {
    return waiting(id).map(it -> done(frame, it, form)).orElseGet(Answer::notFound);
  }

  private Answer done(Frame frame, Waiting it, FollowUpForm form) {
    return switch (form.read()) {
      case FollowUpForm.Read.Bad(var problems) -> Answer.mend(view(frame, it, form, problems));
      case FollowUpForm.Read.Good(var version, var words) -> {
        followUp.done(it.opened().card().id(), version, words);
        yield Answer.goTo("/cases/" + it.opened().card().id());
      }
    };
  }

  private Optional<Waiting> waiting(UUID id) {
    return access
        .write(id, FieldClass.SUPPORT)
        .flatMap(
            opened ->
                cases
                    .find(opened.card().id())
                    .filter(SupportCase.Closed.class::isInstance)
                    .map(found -> new Waiting(opened, (SupportCase.Closed) found)))
        .filter(it -> it.closed().closing().followUpOn() != null);
  }

  private JteModel view(Frame frame, Waiting it, FollowUpForm form, List<Problem> problems) {
    var on = it.closed().closing().followUpOn();
    var due = on == null ? "" : Said.due(on, CivilTime.day(clock.instant()));
    return new StaticTemplates()
        .supportFollowUp(frame, new FollowUpPage(it.opened().about(), due, form, problems));
  }
}
