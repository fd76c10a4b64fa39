package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.support.CaseCard;

/// Someone is to do something for a person by a day.
@Component
class SetTask {

  static final String ADD =
      """
      insert into support.task (id, case_id, person, words, due_on, owner, made_at, made_by)
      values (:id, :case, :person, :words, :due, :owner, :at, :by)
      """;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  SetTask(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  @Transactional
  UUID set(CaseCard about, String words, LocalDate due, StaffId owner) {
    var id = UUID.randomUUID();
    jdbc.sql(ADD)
        .param("id", id)
        .param("case", about.id().value())
        .param("person", about.person().value())
        .param("words", sealer.seal(about.person(), "support.task/" + id + "/words", words).bytes())
        .param("due", due)
        .param("owner", owner.value())
        .param("at", clock.instant().atOffset(UTC))
        .param("by", Acting.required().staff().value())
        .update();
    return id;
  }
}
