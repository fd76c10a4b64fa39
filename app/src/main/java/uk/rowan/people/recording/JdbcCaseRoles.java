package uk.rowan.people.recording;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.CaseRoles;

@Repository
class JdbcCaseRoles implements CaseRoles {

  static final String HARMING =
      """
      select other as harming from people.relationship
      where person = :person and matter = :matter and other_role = 'HARMING' and role in ('HARMED', 'CHILD_VICTIM')
      union
      select person from people.relationship
      where other = :person and matter = :matter and role = 'HARMING' and other_role in ('HARMED', 'CHILD_VICTIM')
      """;

  private final JdbcClient jdbc;

  JdbcCaseRoles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PersonId> harming(PersonId harmed, UUID matter) {
    return jdbc
        .sql(HARMING)
        .param("person", harmed.value())
        .param("matter", matter)
        .query((row, _) -> new PersonId(row.getObject("harming", UUID.class)))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
