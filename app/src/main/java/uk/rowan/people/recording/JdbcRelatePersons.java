package uk.rowan.people.recording;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.RelatePersons;

@Repository
class JdbcRelatePersons implements RelatePersons {

  static final String RELATE =
      """
      insert into people.relationship (id, person, other, kind, matter, role, other_role)
      values (:id, :person, :other, :kind, :matter, :role, :otherRole)
      """;
  static final String IN_MATTER =
      """
      select person, role, kind, other, other_role
      from people.relationship
      where matter = :matter
      order by id
      """;

  private final JdbcClient jdbc;

  JdbcRelatePersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void relate(UUID matter, List<Tie> ties) {
    for (var tie : ties) {
      jdbc.sql(RELATE)
          .param("id", UUID.randomUUID())
          .param("person", tie.person().value())
          .param("other", tie.other().value())
          .param("kind", tie.kind().name())
          .param("matter", matter)
          .param("role", tie.role().name())
          .param("otherRole", tie.otherRole().name())
          .update();
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Tie> inMatter(UUID matter) {
    return jdbc.sql(IN_MATTER)
        .param("matter", matter)
        .query(
            (row, _) ->
                new Tie(
                    new PersonId(row.getObject("person", UUID.class)),
                    Role.valueOf(row.getString("role")),
                    Kind.valueOf(row.getString("kind")),
                    new PersonId(row.getObject("other", UUID.class)),
                    Role.valueOf(row.getString("other_role"))))
        .list();
  }
}
