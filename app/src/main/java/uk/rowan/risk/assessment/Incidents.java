package uk.rowan.risk.assessment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;

/// What is told to have happened to someone. Never changed: a further telling is a further row.
@Repository
class Incidents {

  static final String ADD =
      """
      insert into risk.incident (id, person, matter, harming, happened, kind, police, told_at, told_by, agency)
      values (:id, :person, :matter, :harming, :happened, :kind, :police, :at, :by, :agency)
      """;
  static final String OF =
      """
      select person, harming, happened, kind, police from risk.incident
      where person = :person order by happened desc, told_at desc
      """;

  /// Whether it was reported to police.
  enum Police {
    YES,
    NO,
    NOT_KNOWN
  }

  /// As it was told; the criteria count it as an [Incident].
  record Told(Parties parties, LocalDate on, Incident.Kind kind, Police police) {

    Incident counted() {
      return new Incident(parties, on, kind, police == Police.YES);
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Incidents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void add(Told told, UUID matter) {
    var acting = Acting.required();
    jdbc.sql(ADD)
        .param("id", UUID.randomUUID())
        .param("person", told.parties().harmed().value())
        .param("matter", matter)
        .param(
            "harming", told.parties().harming().stream().map(PersonId::value).toArray(UUID[]::new))
        .param("happened", told.on())
        .param("kind", told.kind().name())
        .param("police", told.police().name())
        .param("at", clock.instant().atOffset(UTC))
        .param("by", acting.staff().value())
        .param("agency", acting.agency().value())
        .update();
  }

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Told> of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query(Incidents::told).list();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    Set<PersonId> harming =
        Arrays.stream((UUID[]) row.getArray("harming").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet());
    return new Told(
        new Parties(new PersonId(row.getObject("person", UUID.class)), harming),
        row.getObject("happened", LocalDate.class),
        Incident.Kind.valueOf(row.getString("kind")),
        Police.valueOf(row.getString("police")));
  }
}
