package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.support.CaseCard;
import uk.rowan.support.CaseId;

/// The editions of safety plans.
@Repository
class Plans {

  static final String ADD =
      """
      insert into support.safety_plan (id, case_id, person, edition, words, review_on, made_at, made_by)
      values (:id, :case, :person, :edition, :words, :review, :at, :by)
      on conflict on constraint safety_plan_edition_is_made_once do nothing
      """;
  static final String EDITIONS =
      """
      select id, person, edition, words, review_on, made_at, made_by
      from support.safety_plan
      where case_id = :case
      order by edition desc
      """;

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Plans(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /// The newest first.
  @Transactional
  public List<Plan> editions(CaseId about) {
    return jdbc.sql(EDITIONS)
        .param("case", about.value())
        .query(
            (row, _) -> {
              var words =
                  sealer.open(
                      new PersonId(row.getObject("person", UUID.class)),
                      place(row.getObject("id", UUID.class)),
                      new Sealed(row.getBytes("words")));
              return new Plan(
                  row.getInt("edition"),
                  Plan.split(words),
                  row.getObject("review_on", LocalDate.class),
                  row.getObject("made_at", OffsetDateTime.class).toInstant(),
                  new StaffId(row.getObject("made_by", UUID.class)));
            })
        .list();
  }

  /// False when somebody made this edition before.
  boolean add(CaseCard about, Plan plan) {
    var id = UUID.randomUUID();
    int rows =
        jdbc.sql(ADD)
            .param("id", id)
            .param("case", about.id().value())
            .param("person", about.person().value())
            .param("edition", plan.edition())
            .param(
                "words", sealer.seal(about.person(), place(id), Plan.join(plan.sections())).bytes())
            .param("review", plan.reviewOn())
            .param("at", plan.at().atOffset(UTC))
            .param("by", plan.by().value())
            .update();
    return rows == 1;
  }

  private static String place(UUID id) {
    return "support.safety_plan/" + id + "/words";
  }
}
