package uk.rowan.risk.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.home.Waiting;
import uk.rowan.home.WaitingSource;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;

/// Assessments left half-finished, and people at high risk at whom nobody looked again in time.
/// Shown to whoever may write about their risk.
@Component
class RiskWaiting implements WaitingSource {

  private static final Set<FieldClass> WRITES = Set.of(FieldClass.RISK);

  private final Assessments assessments;
  private final KnownRisk pictures;
  private final Access access;
  private final ReadRisk read;
  private final RiskProperties properties;
  private final Clock clock;

  RiskWaiting(
      Assessments assessments,
      KnownRisk pictures,
      Access access,
      ReadRisk read,
      RiskProperties properties,
      Clock clock) {
    this.assessments = assessments;
    this.pictures = pictures;
    this.access = access;
    this.read = read;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Waiting> waiting() {
    var now = clock.instant();
    var drafts =
        assessments.begunBy(Acting.required().staff()).stream()
            .map(Filed::assessment)
            .filter(draft -> draft.begun().at().plus(properties.finishWithin()).isBefore(now))
            .toList();
    var late = pictures.notReviewed(now.minus(properties.reviewWithin()));
    var persons = new ArrayList<PersonId>(late.keySet());
    drafts.forEach(draft -> persons.add(draft.parties().harmed()));
    if (persons.isEmpty()) {
      return List.of();
    }
    var mine =
        access
            .lookAll(Act.WRITE, persons.stream().map(PersonId::value).distinct().toList(), WRITES)
            .keySet();
    var waiting = new ArrayList<Waiting>();
    for (var draft : drafts) {
      if (mine.contains(draft.parties().harmed().value())) {
        waiting.add(unfinished(draft));
      }
    }
    late.entrySet().stream()
        .filter(entry -> mine.contains(entry.getKey().value()))
        .sorted(java.util.Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .forEach(entry -> waiting.add(review(entry.getKey(), entry.getValue())));
    return waiting;
  }

  private Waiting unfinished(Assessment.Draft draft) {
    return new Waiting(
        Waiting.When.TODAY,
        read.name(draft.parties().harmed()),
        "A risk assessment is half-finished",
        new Waiting.Due.At(draft.begun().at().plus(properties.finishWithin())),
        "clock",
        "/risk/" + draft.id().value(),
        "Finish it");
  }

  private Waiting review(PersonId person, Instant assessed) {
    return new Waiting(
        Waiting.When.NOW,
        read.name(person),
        "High risk, not looked at again in time",
        new Waiting.Due.At(assessed.plus(properties.reviewWithin())),
        "danger",
        "/people/" + person + "/risk",
        "Look again");
  }
}
