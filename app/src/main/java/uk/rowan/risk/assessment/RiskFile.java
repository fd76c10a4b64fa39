package uk.rowan.risk.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.risk.AssessmentId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// The door to what is known of someone's risk: who may read it, who may write it, and in which
/// referral or case. What is not there and what is hidden are both empty.
@Component
class RiskFile {

  private static final Set<FieldClass> READ =
      Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY, FieldClass.RISK, FieldClass.NOTE);

  /// An assessment, and whether the reader sees the notes and may write.
  record Opened(Filed<? extends Assessment> filed, boolean notes, boolean writes) {}

  /// A person's record, and whether the reader sees the notes and may write.
  record Person(PersonId id, boolean notes, boolean writes) {}

  private final Access access;
  private final Assessments assessments;

  RiskFile(Access access, Assessments assessments) {
    this.access = access;
    this.assessments = assessments;
  }

  @Transactional
  Optional<Person> person(PersonId person) {
    return access.look(Act.READ, person.value(), READ) instanceof Look.Open open
            && open.shows(FieldClass.RISK)
        ? Optional.of(opened(person, open))
        : Optional.empty();
  }

  /// A draft is seen only by those who may write it.
  @Transactional
  Optional<Opened> read(AssessmentId id) {
    return assessments
        .find(id)
        .flatMap(
            filed ->
                person(filed.assessment().parties().harmed())
                    .filter(who -> who.writes() || filed.assessment() instanceof Assessment.Signed)
                    .map(who -> new Opened(filed, who.notes() || who.writes(), who.writes())));
  }

  @Transactional
  Optional<Filed<? extends Assessment>> write(AssessmentId id) {
    return assessments
        .find(id)
        .filter(filed -> matter(filed.assessment().parties().harmed()).isPresent());
  }

  /// The referral or case in which the reader may write about the person's risk.
  @Transactional
  Optional<UUID> matter(PersonId person) {
    return access.look(Act.WRITE, person.value(), Set.of(FieldClass.RISK)) instanceof Look.Open open
        ? Optional.of(UUID.fromString(open.basis().substring(open.basis().indexOf(':') + 1)))
        : Optional.empty();
  }

  /// The same for one that is named: only when it, too, is open to the reader.
  @Transactional
  Optional<UUID> matter(PersonId person, UUID named) {
    return matter(person)
        .flatMap(
            found ->
                found.equals(named)
                        || access.look(Act.WRITE, named, Set.of(FieldClass.RISK))
                            instanceof Look.Open
                    ? Optional.of(named)
                    : Optional.empty());
  }

  private Person opened(PersonId person, Look.Open open) {
    var writes =
        access
            .lookAll(Act.WRITE, List.of(person.value()), Set.of(FieldClass.RISK))
            .containsKey(person.value());
    return new Person(person, open.shows(FieldClass.NOTE) || writes, writes);
  }
}
