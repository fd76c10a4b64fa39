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
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Making a safety plan.
@Controller
@RequestMapping("/cases/{id}/plan")
@Asks(Ask.WORK_CASE)
class PlanController {

  private static final int UNLESS_THE_SERVICE_SAYS = 28;

  private final CaseAccess access;
  private final Plans plans;
  private final MakeSafetyPlan makeSafetyPlan;
  private final StaffDirectory staff;
  private final Clock clock;

  PlanController(
      CaseAccess access,
      Plans plans,
      MakeSafetyPlan makeSafetyPlan,
      StaffDirectory staff,
      Clock clock) {
    this.access = access;
    this.plans = plans;
    this.makeSafetyPlan = makeSafetyPlan;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return open(id)
        .map(opened -> Answer.page(view(frame, opened, null, List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer make(Frame frame, @PathVariable UUID id, @ModelAttribute PlanForm form) {
    return open(id).map(opened -> make(frame, opened, form)).orElseGet(Answer::notFound);
  }

  private Answer make(Frame frame, Opened opened, PlanForm form) {
    return switch (form.read(CivilTime.day(clock.instant()))) {
      case PlanForm.Read.Bad(var problems) -> Answer.mend(view(frame, opened, form, problems));
      case PlanForm.Read.Good(var before, var sections, var review) -> {
        makeSafetyPlan.make(opened.card(), before, sections, review);
        yield Answer.goTo("/cases/" + opened.card().id());
      }
    };
  }

  private Optional<Opened> open(UUID id) {
    return access.write(id, FieldClass.SAFETY_PLAN).filter(opened -> !opened.card().isClosed());
  }

  private JteModel view(
      Frame frame,
      Opened opened,
      @org.jspecify.annotations.Nullable PlanForm typed,
      List<Problem> problems) {
    var now = clock.instant();
    var editions = plans.editions(opened.card().id());
    var form =
        typed != null
            ? typed
            : PlanForm.of(
                editions.isEmpty() ? null : editions.getFirst(),
                CivilTime.day(now).plusDays(reviewDays(opened)));
    var shown =
        editions.stream()
            .map(
                it ->
                    new PlanPage.Edition(
                        "Edition %d, %s, %s"
                            .formatted(it.edition(), Said.ago(it.at(), now), staff.name(it.by())),
                        Sections.of(it.sections())))
            .toList();
    return new StaticTemplates()
        .supportPlan(frame, new PlanPage(opened.about(), shown, form, problems));
  }

  private int reviewDays(Opened opened) {
    return staff
        .service(opened.card().service())
        .map(StaffDirectory.Service::reviewEveryDays)
        .orElse(UNLESS_THE_SERVICE_SAYS);
  }
}
