package uk.rowan.risk.assessment;

import java.util.List;
import java.util.Optional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.risk.AssessmentId;

/// The assessments that the acting member of staff may see.
interface Assessments {

  void add(Filed<Assessment.Draft> begun);

  Optional<Filed<? extends Assessment>> find(AssessmentId id);

  /// Keeps what was written meanwhile. Throws when someone else did so first.
  void keep(Assessment.Draft draft);

  /// Keeps it for good, with what was found. Throws when someone else changed or signed it first.
  void sign(Assessment.Signed signed, List<Finding> findings);

  List<Finding> findings(AssessmentId id);

  /// Of one person, the latest first; drafts among them.
  List<Filed<? extends Assessment>> of(PersonId person);

  /// Drafts this member of staff began.
  List<Filed<Assessment.Draft>> begunBy(StaffId staff);
}
