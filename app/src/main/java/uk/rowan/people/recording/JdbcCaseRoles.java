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

  /// The parts of a case that came from a referral are those of the referral, which is among what
  /// the case opens.
  static final String HARMING =
      """
      with its_matter as (
          select cast(:matter as uuid) as id
          union
          select r.subject from sharing.relationship r where r.basis = :matter)
      select other as harming from people.relationship
      where person = :person and other_role = 'HARMING' and role in ('HARMED', 'CHILD_VICTIM')
        and matter in (select id from its_matter)
      union
      select person from people.relationship
      where other = :person and role = 'HARMING' and other_role in ('HARMED', 'CHILD_VICTIM')
        and matter in (select id from its_matter)
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
