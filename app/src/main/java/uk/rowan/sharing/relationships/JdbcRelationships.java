package uk.rowan.sharing.relationships;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.StaffInvolvement;
import uk.rowan.sharing.Stage;

@Repository
class JdbcRelationships implements LegitimateRelationships, StaffInvolvement {

  static final String RELATE =
      """
      select sharing.relate(cast(:id as uuid), cast(:holder as uuid), cast(:subject as uuid), cast(:person as uuid),
        :kind, :stage, cast(:basis as uuid))
      """;
  static final String END = "select sharing.unrelate(cast(:basis as uuid))";
  static final String END_ONE =
      "select sharing.unrelate(cast(:basis as uuid), cast(:holder as uuid))";
  static final String MOVE = "select sharing.move_stage(cast(:basis as uuid), :stage)";
  static final String RESTRICT =
      "select sharing.restrict_for_staff(cast(:persons as uuid[]), cast(:staff as uuid[]), cast(:basis as uuid))";

  private final JdbcClient jdbc;

  JdbcRelationships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void relate(
      UUID holder, UUID subject, PersonId person, RelationshipKind kind, Stage stage, UUID basis) {
    jdbc.sql(RELATE)
        .param("id", UUID.randomUUID())
        .param("holder", holder)
        .param("subject", subject)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("stage", stage.name())
        .param("basis", basis)
        .query((_, _) -> true)
        .list();
  }

  @Override
  @Transactional
  public void end(UUID basis) {
    jdbc.sql(END).param("basis", basis).query((_, _) -> true).list();
  }

  @Override
  @Transactional
  public void end(UUID basis, UUID holder) {
    jdbc.sql(END_ONE).param("basis", basis).param("holder", holder).query((_, _) -> true).list();
  }

  @Override
  @Transactional
  public void moveTo(UUID basis, Stage stage) {
    jdbc.sql(MOVE).param("basis", basis).param("stage", stage.name()).query((_, _) -> true).list();
  }

  @Override
  @Transactional
  public void restrict(Collection<PersonId> persons, Collection<StaffId> involved, UUID basis) {
    if (involved.isEmpty()) {
      return;
    }
    jdbc.sql(RESTRICT)
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("staff", involved.stream().map(StaffId::value).toArray(UUID[]::new))
        .param("basis", basis)
        .query((_, _) -> true)
        .list();
  }
}
