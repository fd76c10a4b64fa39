package uk.rowan.support.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseCard;
import uk.rowan.support.CaseDirectory;
import uk.rowan.support.CaseId;

@Repository
class JdbcCaseDirectory implements CaseDirectory {

  static final String CARD =
      "select id, reference, person, service, team, status, worker from support.support_case where id = :id";
  static final String OF_PERSON =
      """
      select id, reference, person, service, team, status, worker
      from support.support_case
      where person = :person
      order by opened_at desc, id
      """;

  private final JdbcClient jdbc;

  JdbcCaseDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseCard> card(CaseId id) {
    return jdbc.sql(CARD).param("id", id.value()).query(JdbcCaseDirectory::card).optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<CaseCard> ofPerson(PersonId person) {
    return jdbc.sql(OF_PERSON)
        .param("person", person.value())
        .query(JdbcCaseDirectory::card)
        .list();
  }

  private static CaseCard card(ResultSet row, int number) throws SQLException {
    var worker = row.getObject("worker", UUID.class);
    return new CaseCard(
        new CaseId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("service", UUID.class),
        row.getObject("team", UUID.class),
        CaseCard.Standing.valueOf(row.getString("status")),
        worker == null ? null : new StaffId(worker));
  }
}
