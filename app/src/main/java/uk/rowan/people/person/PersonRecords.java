package uk.rowan.people.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.PersonCard;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.RelatePersons.Role;

/// What is kept of a person besides what is in the vault, as far as row security lets the acting
/// member of staff see.
@Repository
class PersonRecords {

  static final String FIND =
      """
      select id, given, family, born, born_known, pronoun, language, joined_to, version
      from people.person
      where id = :person
      """;
  static final String OTHER_NAMES =
      "select id, kind, given, family from people.other_name where person = :person order by kind, family, given";
  static final String FLAGS =
      """
      select id, kind, words
      from people.flag
      where person = :person and valid @> (select acting.at())
      order by kind, lower(valid)
      """;
  static final String RELATED =
      """
      select r.other as person, r.kind, r.role, r.other_role
      from people.relationship r
      where r.person = :person
      union
      select r.person, case r.kind when 'PARENT' then 'CHILD' when 'CHILD' then 'PARENT' else r.kind end, r.other_role, r.role
      from people.relationship r
      where r.other = :person
      order by kind, person
      """;

  /// A person and how often they were changed. `joinedTo` is whom they were found to be the same
  /// as.
  record Kept(PersonCard card, Optional<PersonId> joinedTo, int version) {}

  record OtherName(UUID id, String kind, Name name) {}

  record Flag(UUID id, String kind, Sealed words) {}

  /// Someone related: what they are to the person, and the roles of the person and of them in some
  /// matter.
  record Related(PersonId person, Kind kind, Role role, Role otherRole) {}

  private final JdbcClient jdbc;

  PersonRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Kept> find(PersonId person) {
    return jdbc.sql(FIND).param("person", person.value()).query(PersonRecords::record).optional();
  }

  List<OtherName> otherNames(PersonId person) {
    return jdbc.sql(OTHER_NAMES)
        .param("person", person.value())
        .query(
            (row, _) ->
                new OtherName(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    new Name(row.getString("given"), row.getString("family"))))
        .list();
  }

  List<Flag> flags(PersonId person) {
    return jdbc.sql(FLAGS)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Flag(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    new Sealed(row.getBytes("words"))))
        .list();
  }

  List<Related> related(PersonId person) {
    return jdbc.sql(RELATED)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Related(
                    new PersonId(row.getObject("person", UUID.class)),
                    Kind.valueOf(row.getString("kind")),
                    Role.valueOf(row.getString("role")),
                    Role.valueOf(row.getString("other_role"))))
        .list();
  }

  private static Kept record(ResultSet row, int number) throws SQLException {
    return new Kept(
        new PersonCard(
            new PersonId(row.getObject("id", UUID.class)),
            new Name(row.getString("given"), row.getString("family")),
            Birth.of(row.getString("born_known"), row.getObject("born", LocalDate.class)),
            row.getString("pronoun"),
            row.getString("language")),
        Optional.ofNullable(row.getObject("joined_to", UUID.class)).map(PersonId::new),
        row.getInt("version"));
  }
}
