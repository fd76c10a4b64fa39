package uk.rowan.people.recording;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.JoinPersons;

@Repository
class JdbcJoinPersons implements JoinPersons {

  static final String OPPOSED =
      "select people.are_opposed(cast(:told as uuid), cast(:same as uuid))";
  static final String JOIN =
      """
      update people.person told
      set joined_to = same.id, version = told.version + 1
      from people.person same
      where told.id = :told and same.id = :same and told.id <> same.id
        and told.joined_to is null and same.joined_to is null
        and not exists (select from people.person p where p.joined_to = told.id)
      """;
  static final String UNDO =
      "update people.person set joined_to = null, version = version + 1 where id = :told and joined_to is not null";
  static final String JOINED = "select joined_to from people.person where id = :told";

  private final JdbcClient jdbc;

  JdbcJoinPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public Outcome join(PersonId told, PersonId same) {
    if (jdbc.sql(OPPOSED)
        .param("told", told.value())
        .param("same", same.value())
        .query(Boolean.class)
        .single()) {
      return Outcome.OPPOSED;
    }
    int joined = jdbc.sql(JOIN).param("told", told.value()).param("same", same.value()).update();
    return joined == 1 ? Outcome.JOINED : Outcome.NOT_POSSIBLE;
  }

  @Override
  @Transactional
  public void undo(PersonId told) {
    jdbc.sql(UNDO).param("told", told.value()).update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PersonId> joined(PersonId told) {
    return jdbc.sql(JOINED)
        .param("told", told.value())
        .query((row, _) -> Optional.ofNullable(row.getObject("joined_to", UUID.class)))
        .optional()
        .flatMap(joined -> joined)
        .map(PersonId::new);
  }
}
