package uk.rowan.people.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;

@Repository
class JdbcPeopleDirectory implements PeopleDirectory {

  static final String CARDS =
      """
      select id, given, family, born, born_known, pronoun, language
      from people.person
      where id = any (cast(:ids as uuid[]))
      """;

  private final JdbcClient jdbc;

  JdbcPeopleDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PersonCard> card(PersonId person) {
    return Optional.ofNullable(cards(List.of(person)).get(person));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PersonId, PersonCard> cards(Collection<PersonId> persons) {
    return jdbc
        .sql(CARDS)
        .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(JdbcPeopleDirectory::card)
        .stream()
        .collect(Collectors.toMap(PersonCard::id, Function.identity()));
  }

  private static PersonCard card(ResultSet row, int number) throws SQLException {
    return new PersonCard(
        new PersonId(row.getObject("id", UUID.class)),
        new Name(row.getString("given"), row.getString("family")),
        Birth.of(row.getString("born_known"), row.getObject("born", LocalDate.class)),
        row.getString("pronoun"),
        row.getString("language"));
  }
}
