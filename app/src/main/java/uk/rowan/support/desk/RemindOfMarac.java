package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Listener;
import uk.rowan.foundation.StaffId;
import uk.rowan.foundation.WorkingDays;
import uk.rowan.risk.HighRiskFound;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.TaskKind;

/// Whoever works with someone found to be at high risk is asked to consider the MARAC: their named
/// worker, or whoever leads the team while the case waits for one.
@Component
class RemindOfMarac implements Listener<HighRiskFound> {

  static final String OPEN_CASES =
      "select id, team, worker from support.open_cases_of(cast(:person as uuid))";
  static final String ADD =
      """
      insert into support.task (id, case_id, person, kind, due_on, owner, made_at)
      values (:id, :case, :person, :kind, :due, :owner, :at)
      """;

  record OpenCase(UUID id, UUID team, @Nullable UUID worker) {}

  private final JdbcClient jdbc;
  private final StaffDirectory staff;
  private final HighRiskProperties rule;
  private final Clock clock;

  RemindOfMarac(JdbcClient jdbc, StaffDirectory staff, HighRiskProperties rule, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.rule = rule;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "support.remind-of-marac";
  }

  @Override
  public Class<HighRiskFound> hearsOf() {
    return HighRiskFound.class;
  }

  /// By when is counted from the assessment: news that is late leaves no more time.
  @Override
  @Asks(Ask.SYSTEM)
  @Transactional(propagation = Propagation.MANDATORY)
  public void hear(HighRiskFound found) {
    var due =
        WorkingDays.dayAfter(CivilTime.day(found.at()), rule.considerMaracWithinWorkingDays());
    jdbc.sql(OPEN_CASES)
        .param("person", found.person().value())
        .query(OpenCase.class)
        .list()
        .forEach(it -> remind(it, found, due));
  }

  private void remind(OpenCase about, HighRiskFound found, LocalDate due) {
    jdbc.sql(ADD)
        .param("id", UUID.randomUUID())
        .param("case", about.id())
        .param("person", found.person().value())
        .param("kind", TaskKind.CONSIDER_MARAC.name())
        .param("due", due)
        .param("owner", owner(about).value())
        .param("at", clock.instant().atOffset(UTC))
        .update();
  }

  private StaffId owner(OpenCase about) {
    var worker = about.worker();
    return worker != null
        ? new StaffId(worker)
        : staff.leaders(List.of(about.team())).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody leads the team " + about.team()));
  }
}
