package uk.rowan.risk.assessment;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;

/// A practitioner keeps what is written so far. Half-finished is kept.
@Component
class WriteAssessment {

  /// What came of it. Two people may write on one draft: whoever comes second is shown both.
  sealed interface Outcome {
    record Kept(Filed<Draft> draft) implements Outcome {}

    record ChangedMeanwhile(Draft now) implements Outcome {}

    record AlreadySigned(Signed signed) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final RiskFile file;
  private final Assessments assessments;

  WriteAssessment(RiskFile file, Assessments assessments) {
    this.file = file;
    this.assessments = assessments;
  }

  /// `version` is the one that the writer was shown.
  @Transactional
  Outcome write(AssessmentId id, int version, UnaryOperator<Sheet> change) {
    var filed = file.write(id).orElse(null);
    if (filed == null) {
      return new Outcome.NotFound();
    }
    return switch (filed.assessment()) {
      case Signed signed -> new Outcome.AlreadySigned(signed);
      case Draft draft when draft.version() != version -> new Outcome.ChangedMeanwhile(draft);
      case Draft draft -> {
        var changed = draft.with(change.apply(draft.sheet()));
        if (!changed.sheet().equals(draft.sheet())) {
          assessments.keep(changed);
        }
        var kept = changed.sheet().equals(draft.sheet()) ? draft : changed.at(version + 1);
        yield new Outcome.Kept(new Filed<>(kept, filed.matter()));
      }
    };
  }
}
