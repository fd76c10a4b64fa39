package uk.rowan.risk.assessment;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.Band;
import uk.rowan.risk.HighRiskFound;
import uk.rowan.risk.RiskAssessed;
import uk.rowan.risk.assessment.Assessment.Act;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.assessment.Assessment.Signing;

/// A named person stands by an assessment: what it comes to and which criteria it meets are kept
/// with it, by the rules of that day.
@Component
class SignAssessment {

  sealed interface Outcome {
    record Done(Signed assessment) implements Outcome {}

    record NotReady(Draft draft, List<Problem> problems) implements Outcome {}
  }

  private final Assessments assessments;
  private final Incidents incidents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SignAssessment(
      Assessments assessments, Incidents incidents, ApplicationEventPublisher events, Clock clock) {
    this.assessments = assessments;
    this.incidents = incidents;
    this.events = events;
    this.clock = clock;
  }

  /// Signs what was just kept; `policeAsked` says whether police were asked for what they know.
  @Transactional
  Outcome sign(Filed<Draft> kept, boolean policeAsked) {
    var acting = Acting.required();
    var now = clock.instant();
    var act = new Act(acting.staff(), acting.agency(), now);
    return switch (kept.assessment().sign(LocalRules.USUAL, act)) {
      case Signing.NotReady(var problems) -> new Outcome.NotReady(kept.assessment(), problems);
      case Signing.Done(var signed) -> {
        assessments.sign(signed, findings(signed, policeAsked));
        announce(signed, kept);
        yield new Outcome.Done(signed);
      }
    };
  }

  private List<Finding> findings(Signed signed, boolean policeAsked) {
    var told = incidents.of(signed.parties().harmed()).stream().map(Incidents.Told::counted);
    // No conference keeps its referrals here yet, so that nobody can be asked.
    var picture =
        new RiskPicture(
            signed.parties(),
            signed,
            told.toList(),
            policeAsked,
            List.of(),
            false,
            CivilTime.day(signed.signed().at()));
    return Criterion.all(picture, LocalRules.USUAL.thresholds());
  }

  private void announce(Signed signed, Filed<Draft> kept) {
    var person = signed.parties().harmed();
    var at = signed.signed().at();
    AssessmentId id = signed.id();
    Band band = signed.outcome().grade().knownBand().orElse(null);
    events.publishEvent(new RiskAssessed(id, person, kept.matter(), band, at));
    if (band == Band.HIGH) {
      events.publishEvent(new HighRiskFound(id, person, kept.matter(), at));
    }
  }
}
