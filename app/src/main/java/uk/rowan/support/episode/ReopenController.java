package uk.rowan.support.episode;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
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
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;

/// Someone comes back: a new episode of a closed case.
@Controller
@RequestMapping("/cases/{id}/reopen")
@Asks(Ask.WORK_CASE)
class ReopenController {

  private final CaseAccess access;
  private final Cases cases;
  private final Colleagues colleagues;
  private final Reopen reopen;
  private final Clock clock;

  ReopenController(
      CaseAccess access, Cases cases, Colleagues colleagues, Reopen reopen, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.colleagues = colleagues;
    this.reopen = reopen;
    this.clock = clock;
  }

  private record Ended(CaseAccess.Opened opened, SupportCase.Closed closed) {}

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return ended(id)
        .map(
            it ->
                Answer.page(
                    view(
                        frame,
                        it,
                        new ReopenForm(String.valueOf(it.closed().version()), null),
                        List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer again(Frame frame, @PathVariable UUID id, @ModelAttribute ReopenForm form) {
    return ended(id).map(it -> again(frame, it, form)).orElseGet(Answer::notFound);
  }

  private Answer again(Frame frame, Ended it, ReopenForm form) {
    var card = it.opened().card();
    return switch (form.read(colleagues.read(card.team(), form.worker()))) {
      case ReopenForm.Read.Bad(var problems) -> Answer.mend(view(frame, it, form, problems));
      case ReopenForm.Read.Good(var version, var worker) ->
          Answer.goTo("/cases/" + reopen.reopen(card.id(), version, worker));
    };
  }

  private Optional<Ended> ended(UUID id) {
    return access
        .write(id, FieldClass.SUPPORT)
        .flatMap(
            opened ->
                cases
                    .find(opened.card().id())
                    .filter(SupportCase.Closed.class::isInstance)
                    .map(found -> new Ended(opened, (SupportCase.Closed) found)));
  }

  private JteModel view(Frame frame, Ended it, ReopenForm form, List<Problem> problems) {
    var workers = new ArrayList<Choice>(colleagues.choices(it.opened().card().team(), null));
    workers.add(new Choice(ReopenForm.NOBODY, "Nobody yet: it waits for a worker").onItsOwn());
    var closing = it.closed().closing();
    var ended =
        "%s, closed %s"
            .formatted(closing.reason().words(), Said.ago(closing.at(), clock.instant()));
    return new StaticTemplates()
        .supportReopen(frame, new ReopenPage(it.opened().about(), ended, workers, form, problems));
  }
}
