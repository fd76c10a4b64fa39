package uk.rowan.sharing.relationships;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Involvements;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;

@Repository
class JdbcInvolvements implements Involvements {

  static final String WITH =
      """
      select distinct on (coalesce(s.id, t.id), r.kind) coalesce(s.name, t.name) as who, a.name as agency, r.kind, r.stage,
             lower(r.valid) as since
      from sharing.relationship r
      left join sharing.staff s on s.id = r.holder
      left join sharing.team t on t.id = r.holder
      left join sharing.service v on v.id = t.service
      join sharing.agency a on a.id = coalesce(s.agency, v.agency)
      where r.person = :person and r.subject = :person and r.kind <> 'OTHER_SIDE' and r.valid @> (select acting.at())
      order by coalesce(s.id, t.id), r.kind, lower(r.valid)
      """;

  private final JdbcClient jdbc;

  JdbcInvolvements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Involved> with(PersonId person) {
    return jdbc.sql(WITH)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Involved(
                    row.getString("who"),
                    row.getString("agency"),
                    RelationshipKind.valueOf(row.getString("kind")),
                    Stage.valueOf(row.getString("stage")),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }
}
