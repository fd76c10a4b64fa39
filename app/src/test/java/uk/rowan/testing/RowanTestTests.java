package uk.rowan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.testing.Staff.as;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/// The stage that tests of the application stand on.
@RowanTest
class RowanTestTests {

  static final String NAMES = "select name from sharing.staff order by name";

  @Autowired private Clock clock;
  @Autowired private TestClock testClock;
  @Autowired private TestDatabase database;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private MockMvcTester mvc;

  @Test
  void applicationReadsTheClockThatTestsSet() {
    testClock.advance(Duration.ofDays(1));

    assertThat(clock.instant()).isEqualTo("2026-03-04T10:00:00Z");
  }

  @Test
  void eachTestBeginsOnTheSameTuesday() {
    assertThat(clock.instant()).isEqualTo(TestClock.TUESDAY);
  }

  @Test
  void applicationAnswers() {
    assertThat(mvc.get().uri("/health")).hasStatusOk().hasBodyTextEqualTo("ok");
  }

  @Test
  void partnershipMayBeFoundedTwiceAndIsKnownToItsStaff() {
    Partnership.found(jdbc, transactions, clock);
    var partnership = Partnership.found(jdbc, transactions, clock);

    as(partnership.ama)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        assertThat(jdbc.sql(NAMES).query(String.class).list())
                            .hasSize(11)
                            .contains("Piotr Lis")));
  }

  @Test
  void renewedDatabaseIsEmptyBehindTheSamePools() {
    var partnership = Partnership.found(jdbc, transactions, clock);

    database.renew();

    as(partnership.ama)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> assertThat(jdbc.sql(NAMES).query(String.class).list()).isEmpty()));
  }
}
