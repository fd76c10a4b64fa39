package uk.rowan.people.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Surnames;

@Repository
class JdbcSurnames implements Surnames {

  static final String BEARING =
      """
      select person, surname from people.bearing(cast(:persons as uuid[]), cast(:surnames as text[]))
      """;

  private final JdbcClient jdbc;

  JdbcSurnames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PersonId, Set<String>> bearing(
      Collection<String> surnames, Collection<PersonId> persons) {
    var bearing = new HashMap<PersonId, Set<String>>();
    jdbc.sql(BEARING)
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("surnames", surnames.toArray(String[]::new))
        .query(
            row -> {
              bearing
                  .computeIfAbsent(
                      new PersonId(row.getObject("person", UUID.class)), _ -> new HashSet<>())
                  .add(row.getString("surname"));
            });
    return bearing;
  }
}
