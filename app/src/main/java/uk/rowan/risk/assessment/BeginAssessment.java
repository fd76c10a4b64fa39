package uk.rowan.risk.assessment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.people.CaseRoles;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.assessment.Assessment.Act;
import uk.rowan.risk.assessment.Assessment.Beginning;
import uk.rowan.risk.instrument.HeldInstruments;

/// A practitioner begins to assess someone's risk.
@Component
class BeginAssessment {

  sealed interface Outcome {
    record Begun(AssessmentId id) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final RiskFile file;
  private final Assessments assessments;
  private final HeldInstruments instruments;
  private final CaseRoles roles;
  private final Clock clock;

  BeginAssessment(
      RiskFile file,
      Assessments assessments,
      HeldInstruments instruments,
      CaseRoles roles,
      Clock clock) {
    this.file = file;
    this.assessments = assessments;
    this.instruments = instruments;
    this.roles = roles;
    this.clock = clock;
  }

  @Transactional
  Outcome begin(PersonId person, @Nullable UUID named, BeginForm.Wanted wanted) {
    var matter = named == null ? file.matter(person) : file.matter(person, named);
    var instrument = instruments.all().find(wanted.edition()).orElse(null);
    if (matter.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (instrument == null) {
      return new Outcome.Refused(List.of(new Problem("instrument", "Choose a checklist")));
    }
    var acting = Acting.required();
    var id = new AssessmentId(UUID.randomUUID());
    var parties = new Parties(person, roles.harming(person, matter.get()));
    var begun = new Act(acting.staff(), acting.agency(), clock.instant());
    return switch (Assessment.begin(id, parties, instrument, begun)) {
      case Beginning.Refused(var problems) -> new Outcome.Refused(problems);
      case Beginning.Begun(var draft) -> {
        var sheet = draft.sheet().with(wanted.safe()).with(wanted.presence());
        assessments.add(new Filed<>(draft.with(sheet), matter.get()));
        yield new Outcome.Begun(id);
      }
    };
  }
}
