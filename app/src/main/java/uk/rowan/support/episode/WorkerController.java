package uk.rowan.support.episode;

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
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Who works a case. One that waits may be taken by any of the team; one that is worked is handed
/// over by its worker or by whoever leads the team.
@Controller
@RequestMapping("/cases/{id}/worker")
@Asks(Ask.WORK_CASE)
class WorkerController {

  private final CaseAccess access;
  private final Cases cases;
  private final Colleagues colleagues;
  private final AssignWorker assignWorker;
  private final HandOver handOver;

  WorkerController(
      CaseAccess access,
      Cases cases,
      Colleagues colleagues,
      AssignWorker assignWorker,
      HandOver handOver) {
    this.access = access;
    this.cases = cases;
    this.colleagues = colleagues;
    this.assignWorker = assignWorker;
    this.handOver = handOver;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return open(id)
        .flatMap(
            opened ->
                cases
                    .find(opened.card().id())
                    .map(found -> new WorkerForm(String.valueOf(found.version()), null, null))
                    .map(form -> Answer.page(view(frame, opened, form, List.of()))))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer take(Frame frame, @PathVariable UUID id, @ModelAttribute WorkerForm form) {
    return open(id).map(opened -> take(frame, opened, form)).orElseGet(Answer::notFound);
  }

  private Answer take(Frame frame, Opened opened, WorkerForm form) {
    var card = opened.card();
    boolean handsOver = card.worker() != null;
    var chosen =
        colleagues.read(card.team(), form.worker()).filter(one -> !one.equals(card.worker()));
    return switch (form.read(chosen, handsOver)) {
      case WorkerForm.Read.Bad(var problems) -> Answer.mend(view(frame, opened, form, problems));
      case WorkerForm.Read.Good(var version, var worker, var words) -> {
        if (handsOver) {
          handOver.one(card.id(), version, worker, words);
        } else {
          assignWorker.assign(card.id(), version, worker);
        }
        yield Answer.goTo("/cases/" + card.id());
      }
    };
  }

  private Optional<Opened> open(UUID id) {
    return access
        .write(id, FieldClass.SUPPORT)
        .filter(opened -> !opened.card().isClosed())
        .filter(opened -> opened.card().worker() == null || opened.works() || opened.leads());
  }

  private gg.jte.models.runtime.JteModel view(
      Frame frame, Opened opened, WorkerForm form, List<Problem> problems) {
    var card = opened.card();
    return new StaticTemplates()
        .supportWorker(
            frame,
            new WorkerPage(
                opened.about(),
                card.worker() != null,
                colleagues.name(card.worker()),
                colleagues.choices(card.team(), card.worker()),
                form,
                problems));
  }
}
