package uk.rowan.support.desk;

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
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;
import uk.rowan.foundation.TypedDates;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Setting tasks and doing them.
@Controller
@RequestMapping("/cases/{id}/tasks")
@Asks(Ask.WORK_CASE)
class TaskController {

  private final CaseAccess access;
  private final SetTask setTask;
  private final DoTask doTask;
  private final StaffDirectory staff;
  private final Clock clock;

  TaskController(
      CaseAccess access, SetTask setTask, DoTask doTask, StaffDirectory staff, Clock clock) {
    this.access = access;
    this.setTask = setTask;
    this.doTask = doTask;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    var tomorrow = TypedDates.of(CivilTime.day(clock.instant()).plusDays(1));
    var form = new TaskForm(null, tomorrow, Acting.required().staff().toString(), null);
    return open(id)
        .map(opened -> Answer.page(view(frame, opened, form, List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer set(Frame frame, @PathVariable UUID id, @ModelAttribute TaskForm form) {
    return open(id).map(opened -> set(frame, opened, form)).orElseGet(Answer::notFound);
  }

  @PostMapping("/{task}/done")
  Answer done(@PathVariable UUID id, @PathVariable UUID task, @ModelAttribute TaskForm form) {
    return open(id)
        .map(
            opened -> {
              doTask.done(opened.card().id(), task, form.readVersion());
              return Answer.goTo("/cases/" + id);
            })
        .orElseGet(Answer::notFound);
  }

  private Answer set(Frame frame, Opened opened, TaskForm form) {
    var chosen =
        owners(opened).stream()
            .map(StaffDirectory.Colleague::id)
            .filter(one -> one.toString().equals(form.owner()))
            .findFirst();
    return switch (form.read(CivilTime.day(clock.instant()), chosen)) {
      case TaskForm.Read.Bad(var problems) -> Answer.mend(view(frame, opened, form, problems));
      case TaskForm.Read.Good(var words, var due, var owner) -> {
        setTask.set(opened.card(), words, due, owner);
        yield Answer.goTo("/cases/" + opened.card().id());
      }
    };
  }

  private Optional<Opened> open(UUID id) {
    return access.write(id, FieldClass.SUPPORT).filter(opened -> !opened.card().isClosed());
  }

  private List<StaffDirectory.Colleague> owners(Opened opened) {
    return staff.members(opened.card().team()).stream()
        .filter(one -> one.role() == Role.PRACTITIONER || one.role() == Role.MANAGER)
        .toList();
  }

  private JteModel view(Frame frame, Opened opened, TaskForm form, List<Problem> problems) {
    StaffId worker = opened.card().worker();
    var choices =
        owners(opened).stream()
            .map(
                one ->
                    one.id().equals(worker)
                        ? new Choice(one.id().toString(), one.name()).withHint("Named worker")
                        : new Choice(one.id().toString(), one.name()))
            .toList();
    return new StaticTemplates()
        .supportTask(frame, new TaskPage(opened.about(), choices, form, problems));
  }
}
