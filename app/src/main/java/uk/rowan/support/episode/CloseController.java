package uk.rowan.support.episode;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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
import uk.rowan.foundation.TypedDates;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Closing a case: by its worker or by whoever leads the team.
@Controller
@RequestMapping("/cases/{id}/close")
@Asks(Ask.WORK_CASE)
class CloseController {

  /// How long after it was opened something still belongs to how it was at the start.
  private static final Duration START = Duration.ofDays(14);

  /// The follow-up offered: five weeks on, within the usual four to six.
  private static final int FOLLOW_UP_DAYS = 35;

  private static final Set<FieldClass> AT_THE_START =
      Set.of(FieldClass.REFERRAL, FieldClass.RISK, FieldClass.SUPPORT, FieldClass.SAFETY_PLAN);

  private final CaseAccess door;
  private final Access access;
  private final Cases cases;
  private final CloseCase closeCase;
  private final ObjectProvider<StorySource> stories;
  private final Clock clock;

  CloseController(
      CaseAccess door,
      Access access,
      Cases cases,
      CloseCase closeCase,
      ObjectProvider<StorySource> stories,
      Clock clock) {
    this.door = door;
    this.access = access;
    this.cases = cases;
    this.closeCase = closeCase;
    this.stories = stories;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return open(id)
        .flatMap(
            opened ->
                cases
                    .find(opened.card().id())
                    .map(found -> Answer.page(view(frame, opened, found, fresh(found), List.of()))))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer close(Frame frame, @PathVariable UUID id, @ModelAttribute CloseForm form) {
    return open(id).map(opened -> close(frame, opened, form)).orElseGet(Answer::notFound);
  }

  private Answer close(Frame frame, Opened opened, CloseForm form) {
    var id = opened.card().id();
    return switch (form.read(CivilTime.day(clock.instant()))) {
      case CloseForm.Read.Bad(var problems) ->
          cases
              .find(id)
              .map(found -> Answer.mend(view(frame, opened, found, form, problems)))
              .orElseGet(Answer::notFound);
      case CloseForm.Read.Good(var version, var ending) -> {
        closeCase.close(id, version, ending);
        yield Answer.goTo("/cases/" + id);
      }
    };
  }

  /// A closed case comes this far too: closing it again is told as a change, not hidden.
  private Optional<Opened> open(UUID id) {
    return door.write(id, FieldClass.SUPPORT)
        .filter(opened -> opened.works() || opened.leads() || opened.card().worker() == null);
  }

  private CloseForm fresh(SupportCase found) {
    var day = CivilTime.day(clock.instant()).plusDays(FOLLOW_UP_DAYS);
    return new CloseForm(
        String.valueOf(found.version()), null, null, null, null, TypedDates.of(day));
  }

  private JteModel view(
      Frame frame, Opened opened, SupportCase found, CloseForm form, List<Problem> problems) {
    return new StaticTemplates()
        .supportClose(frame, new ClosePage(opened.about(), start(found), form, problems));
  }

  private List<ClosePage.AtTheStart> start(SupportCase found) {
    var person = found.episode().person();
    var until = found.episode().openedAt().plus(START);
    var now = clock.instant();
    return switch (access.look(Act.READ, person.value(), AT_THE_START)) {
      case Look.Hidden() -> List.of();
      case Look.Open look ->
          stories.stream()
              .flatMap(story -> story.entries(person, look).stream())
              .filter(entry -> entry.at().isBefore(until))
              .sorted(Comparator.comparing(StorySource.Entry::at).reversed())
              .limit(8)
              .map(
                  entry ->
                      new ClosePage.AtTheStart(
                          Said.ago(entry.at(), now), entry.title(), entry.words(), entry.by()))
              .toList();
    };
  }
}
