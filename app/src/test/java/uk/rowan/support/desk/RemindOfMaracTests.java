package uk.rowan.support.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.rowan.testing.TestClock.TUESDAY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.platform.outbox.Deliveries;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.HighRiskFound;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.support.TaskKind;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// Whoever works with someone found to be at high risk is asked, once, to consider the MARAC.
@RowanTest
class RemindOfMaracTests {

  private static final String ASKED = TaskKind.CONSIDER_MARAC.words();

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;

  Scene scene;
  Partnership partnership;

  @BeforeEach
  void partnershipWorks() {
    scene = new Scene(application);
    partnership = scene.partnership;
  }

  @Test
  @Tag("RE-03")
  void namedWorkerIsAskedOnTheirDeskAndHomePage() {
    var rosalind = scene.amasCase("Rosalind");

    found(partnership.ama, highRisk(rosalind));

    assertThat(scene.at(partnership.ama).get("/cases/" + rosalind).text())
        .contains(ASKED + " Ama Okoro", "due tomorrow");
    assertThat(scene.at(partnership.ama).get("/").text()).contains("Rosalind Whitlock " + ASKED);
  }

  @Test
  @Tag("RE-03")
  void theyAreAskedOnceForEachAssessmentHoweverOftenTheNewsComes() {
    var sunniva = scene.amasCase("Sunniva");
    Deliveries.copy(application);
    found(partnership.ama, highRisk(sunniva));

    for (int time = 0; time < 20; time++) {
      Deliveries.again(application);
      Deliveries.made(application);
    }
    assertThat(owners(sunniva)).containsExactly(partnership.ama.id().value());
    found(partnership.ama, highRisk(sunniva));

    assertThat(owners(sunniva)).hasSize(2);
  }

  @Test
  void whoeverLeadsTheTeamIsAskedWhileTheCaseWaitsForAWorker() {
    var waiting = scene.waitingCase("Tamsin");

    found(partnership.mary, highRisk(waiting));

    assertThat(owners(waiting)).containsExactly(partnership.mary.id().value());
    assertThat(scene.at(partnership.mary).get("/").text()).contains("Tamsin Whitlock " + ASKED);
  }

  @Test
  void withoutAnOpenCaseNobodyIsAsked() {
    var closed = scene.amasCase("Ursula");
    var visitor = scene.at(partnership.ama);
    var version = scene.version(partnership.ama, "/cases/" + closed + "/close");
    visitor.post("/cases/" + closed + "/close", Scene.closing(version));
    assertThat(scene.card(partnership.ama, closed).isClosed()).isTrue();

    found(partnership.ama, highRisk(closed), highRiskOf(new PersonId(UUID.randomUUID())));

    assertThat(owners(closed)).isEmpty();
  }

  @Test
  void taskThatRowanSetIsDoneLikeAnyOther() {
    var vera = scene.amasCase("Vera");
    found(partnership.ama, highRisk(vera));
    var visitor = scene.at(partnership.ama);
    var done = visitor.get("/cases/" + vera).page().select("form[action$=/done]").attr("action");

    var seen = visitor.post(done, java.util.Map.of("version", "1"));

    assertThat(seen.location()).isEqualTo("/cases/" + vera);
    assertThat(visitor.get("/").text()).doesNotContain("Vera Whitlock " + ASKED);
  }

  /// Being told of something is no key to anybody's record.
  @Test
  @Tag("AC-13")
  void rowanItselfReadsNoCaseAndWritesNoWords() {
    var wilma = scene.amasCase("Wilma");
    var person = scene.card(partnership.ama, wilma).person();

    assertThat(asRowan("select count(*) from support.support_case")).isZero();
    assertThat(asRowan("select count(*) from support.task")).isZero();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                asRowan(
                    """
                    with written as (
                      insert into support.task (id, case_id, person, words, due_on, owner, made_at, made_by)
                      values (gen_random_uuid(), '%s', '%s', '', now(), '%s', now(), '%s')
                      returning 1)
                    select count(*) from written
                    """
                        .formatted(wilma, person, partnership.ama.id(), partnership.ama.id())))
        .havingRootCause()
        .withMessageContaining("row-level security");
  }

  private HighRiskFound highRisk(CaseId about) {
    return highRiskOf(scene.card(partnership.mary, about).person());
  }

  private static HighRiskFound highRiskOf(PersonId person) {
    return new HighRiskFound(
        new AssessmentId(UUID.randomUUID()), person, UUID.randomUUID(), TUESDAY);
  }

  private void found(Staff by, HighRiskFound... found) {
    clock.advance(Duration.ofMinutes(1));
    scene.doing(
        by,
        () -> {
          List.of(found).forEach(application::publishEvent);
          return true;
        });
    Deliveries.made(application);
  }

  private List<UUID> owners(CaseId about) {
    return scene.doing(
        partnership.mary,
        () ->
            jdbc.sql("select owner from support.task where case_id = ? order by made_at")
                .param(about.value())
                .query(UUID.class)
                .list());
  }

  private int asRowan(String sql) {
    try {
      return Acting.system()
          .during(() -> transactions.execute(_ -> jdbc.sql(sql).query(Integer.class).single()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
