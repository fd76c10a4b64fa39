package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.SignedIn;

/// Opening a record in an emergency.
@Controller
@RequestMapping("/emergency")
@Asks(Ask.OPEN_IN_EMERGENCY)
class EmergencyController {

  private static final List<Problem> STALE =
      List.of(
          new Problem(
              "",
              "It is more than 5 minutes since you entered a code. Enter one with the link below, then come back and press the button again"));
  private static final List<Problem> NO_RECORD =
      List.of(
          new Problem(
              "given",
              "No record can be opened. Check the spelling and the date of birth, or add a telephone or NHS number"));

  private final OpenInEmergency openInEmergency;
  private final Clock clock;

  EmergencyController(OpenInEmergency openInEmergency, Clock clock) {
    this.openInEmergency = openInEmergency;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, SignedIn who) {
    return isStale(who)
        ? Answer.goTo("/prove?then=/emergency")
        : Answer.page(page(frame, EmergencyForm.empty(), List.of(), false));
  }

  @PostMapping
  Answer open(Frame frame, SignedIn who, EmergencyForm form) {
    if (isStale(who)) {
      return Answer.mend(page(frame, form, STALE, true));
    }
    return switch (form.read()) {
      case EmergencyForm.Read.Bad(var problems) -> Answer.mend(page(frame, form, problems, false));
      case EmergencyForm.Read.Good(var asked) ->
          switch (openInEmergency.open(asked)) {
            case OpenInEmergency.Outcome.Opened(var opening) -> to(opening);
            case OpenInEmergency.Outcome.AlreadyOpen(var opening) -> to(opening);
            case OpenInEmergency.Outcome.NoRecord() ->
                Answer.mend(page(frame, form, NO_RECORD, false));
          };
    };
  }

  private boolean isStale(SignedIn who) {
    return !who.isFresh(clock.instant(), SignedIn.RECENTLY);
  }

  private static Answer to(Opening opening) {
    return Answer.goTo("/people/" + opening.person());
  }

  private static gg.jte.models.runtime.JteModel page(
      Frame frame, EmergencyForm form, List<Problem> problems, boolean stale) {
    return new StaticTemplates().sharingEmergency(frame, EmergencyPage.of(form, stale), problems);
  }
}
