package uk.rowan.sharing.gate;

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
import uk.rowan.foundation.Said;
import uk.rowan.foundation.TypedDate;

/// The conflict register of each member of staff.
@Controller
@RequestMapping("/account/conflicts")
@Asks(Ask.OWN_SESSION)
class ConflictController {

  private final EnterConflicts enterConflicts;
  private final Clock clock;

  ConflictController(EnterConflicts enterConflicts, Clock clock) {
    this.enterConflicts = enterConflicts;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame) {
    return Answer.page(page(frame, ConflictForm.empty(), List.of()));
  }

  @PostMapping
  Answer enter(Frame frame, ConflictForm form) {
    return switch (form.read()) {
      case ConflictForm.Read.Bad(var problems) -> Answer.mend(page(frame, form, problems));
      case ConflictForm.Read.Good(var own) -> {
        enterConflicts.enter(own);
        yield Answer.goTo("/account/conflicts");
      }
    };
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame, ConflictForm form, List<Problem> problems) {
    var born = form.born();
    var entered = enterConflicts.entered().map(at -> Said.ago(at, clock.instant())).orElse("");
    return new StaticTemplates()
        .sharingConflicts(frame, form, born == null ? TypedDate.NOTHING : born, entered, problems);
  }
}
