package uk.rowan.sharing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What somebody who has just come finds on their home page.
@RowanTest
class FirstDayTests {

  @Autowired private ApplicationContext application;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;

  private Partnership partnership;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
  }

  @Test
  void whoeverIsNewIsShownThreeStepsThatLeadSomewhere() {
    for (var staff :
        new Staff[] {
          partnership.ama,
          partnership.tom,
          partnership.mary,
          partnership.sam,
          partnership.gatekeeper,
          partnership.administrator
        }) {
      var visitor = Visitor.as(staff, application);

      var steps = visitor.get("/").page().select(".rowan-first__step a");

      assertThat(steps).as(staff.name()).hasSize(3);
      steps.forEach(
          step ->
              assertThat(visitor.get(step.attr("href")).status())
                  .as("%s: %s", staff.name(), step.text())
                  .isIn(200, 303));
    }
  }

  @Test
  void stepsAreGoneOnceTheyHaveSaidWhomTheyKnow() {
    var ama = Visitor.as(partnership.ama, application);
    assertThat(ama.get("/").text()).contains("Three steps to begin");

    ama.post(
        "/account/conflicts",
        Map.of("names", "Ama Okoro", "born.day", "1", "born.month", "2", "born.year", "1990"));

    assertThat(ama.get("/").text()).doesNotContain("Three steps to begin");
  }
}
