package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.PersonSeal;

/// A privacy officer of another agency looks at whether it was right to open a record in an
/// emergency. Never the opener, never anyone of the opener's agency or teams.
@Component
class ReviewEmergency {

  /// What came of it. A second finding is not an error: two people may look at the same one.
  sealed interface Outcome {
    record Reviewed() implements Outcome {}

    record AlreadyReviewed() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /// One opening as a reviewer needs it. `words` are the opener's own.
  record Read(Openings.Judged judged, String words, Openings.Seen seen) {
    @Override
    public String toString() {
      return "Read[" + judged.opening().id() + "]";
    }
  }

  private final Openings openings;
  private final Access access;
  private final PersonSeal seal;
  private final Clock clock;

  ReviewEmergency(Openings openings, Access access, PersonSeal seal, Clock clock) {
    this.openings = openings;
    this.access = access;
    this.seal = seal;
    this.clock = clock;
  }

  @Transactional
  Optional<Read> read(UUID id) {
    return openings.find(id).filter(this::isOpen).map(this::read);
  }

  private Read read(Openings.Judged judged) {
    var opening = judged.opening();
    return new Read(
        judged,
        seal.open(opening.person(), opening.wordsPlace(), judged.words()),
        openings.seen(opening));
  }

  private boolean isOpen(Openings.Judged judged) {
    return access.look(
            Act.READ, judged.opening().person().value(), Set.of(FieldClass.ACCESS_HISTORY))
        instanceof Look.Open;
  }

  @Transactional
  Outcome review(UUID id, Finding finding) {
    if (openings.find(id).isEmpty()) {
      return new Outcome.NotFound();
    }
    return openings.judge(id, finding, Acting.required().staff(), clock.instant())
        ? new Outcome.Reviewed()
        : new Outcome.AlreadyReviewed();
  }
}
