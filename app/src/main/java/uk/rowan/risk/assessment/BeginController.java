package uk.rowan.risk.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.assessment.BeginAssessment.Outcome;
import uk.rowan.risk.instrument.HeldInstruments;
import uk.rowan.risk.instrument.Instrument;

/// Begins a conversation about risk, once it is safe to talk.
@Controller
@Asks(Ask.ASSESS_RISK)
@RequestMapping("/people/{person}/risk/begin")
class BeginController {

  private final BeginAssessment begin;
  private final RiskFile file;
  private final HeldInstruments instruments;
  private final ReadRisk read;

  BeginController(
      BeginAssessment begin, RiskFile file, HeldInstruments instruments, ReadRisk read) {
    this.begin = begin;
    this.file = file;
    this.instruments = instruments;
    this.read = read;
  }

  @GetMapping
  Answer ask(
      Frame frame,
      @PathVariable UUID person,
      @RequestParam(required = false) @Nullable UUID matter) {
    var form = new BeginForm(null, null, null, matter == null ? null : matter.toString());
    return file.matter(new PersonId(person)).isEmpty()
        ? Answer.notFound()
        : Answer.page(page(frame, person, form, List.of()));
  }

  @PostMapping
  Answer begin(Frame frame, @PathVariable UUID person, @ModelAttribute BeginForm form) {
    var id = new PersonId(person);
    if (file.matter(id).isEmpty()) {
      return Answer.notFound();
    }
    return switch (form.read()) {
      case BeginForm.Read.Bad(var problems) -> Answer.mend(page(frame, person, form, problems));
      case BeginForm.Read.Good(var wanted) ->
          switch (begin.begin(id, form.named(), wanted)) {
            case Outcome.Begun(var assessment) -> Answer.goTo("/risk/" + assessment.value());
            case Outcome.Refused(var problems) -> Answer.mend(page(frame, person, form, problems));
            case Outcome.NotFound() -> Answer.notFound();
          };
    };
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame, UUID person, BeginForm form, List<Problem> problems) {
    var held = instruments.all();
    var usable = held.usable(read.today());
    var chosen =
        form.instrument() != null || usable.size() != 1
            ? form
            : new BeginForm(
                form.safeToTalk(), form.presence(), code(usable.getFirst()), form.matter());
    return new StaticTemplates()
        .riskBegin(
            frame,
            new BeginPage(
                person.toString(),
                read.name(new PersonId(person)),
                usable.stream().map(BeginController::choice).toList(),
                held.all().stream()
                    .filter(Instrument::isEmpty)
                    .map(instrument -> instrument.about().title())
                    .toList(),
                chosen,
                problems));
  }

  private static Choice choice(Instrument instrument) {
    return new Choice(code(instrument), instrument.about().title())
        .withHint(
            "%d questions, version %s, by %s"
                .formatted(
                    instrument.items().size(),
                    instrument.edition().version(),
                    instrument.about().owner()));
  }

  private static String code(Instrument instrument) {
    return instrument.edition().code() + "|" + instrument.edition().version();
  }
}
