package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Whoever tries names and passwords learns nothing from the answers, nor from their time, and is
/// slowed per account.
@RowanTest
@Tag("SI-10")
class UniformAnswerTests {

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;
  private Accounts accounts;

  @BeforeEach
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    accounts = new Accounts(application);
    accounts.open(partnership.ama);
    accounts.open(partnership.tom);
  }

  @Test
  void wrongNameWrongPasswordLeaverAndLockedAccountGetTheSamePage() {
    var leaver = partnership.hire(partnership.alder, "Lou Gone", Role.PRACTITIONER);
    accounts.open(leaver);
    partnership.leaves(leaver);
    for (int i = 0; i < 6; i++) {
      tries(partnership.tom.username(), "wrong");
    }

    var pages =
        List.of(
            tries("nobody.at.all", Accounts.PASSWORD),
            tries("", ""),
            tries(partnership.ama.username(), "wrong"),
            tries(partnership.mary.username(), Accounts.PASSWORD),
            tries(leaver.username(), Accounts.PASSWORD),
            tries(partnership.tom.username(), Accounts.PASSWORD));

    assertThat(pages).allMatch(page -> page.status() == 422);
    assertThat(pages.stream().map(UniformAnswerTests::withoutTokens).distinct()).hasSize(1);
  }

  @Test
  void unknownNameTakesAsLongAsAWrongPassword(TestReporter reporter) {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      known.add(time(partnership.ama.username()));
      unknown.add(time("nobody.at.all"));
    }
    var ratio = (double) median(known) / median(unknown);

    reporter.publishEntry("known to unknown", Double.toString(ratio));
    assertThat(ratio).isBetween(0.4, 2.5);
  }

  @Test
  void fiveWrongTriesSlowThatAccountAloneWhereverTheyComeFrom() {
    for (int i = 0; i < 5; i++) {
      tries(partnership.ama.username(), "wrong " + i);
    }

    assertThat(signsIn(partnership.ama)).isFalse();
    assertThat(signsIn(partnership.tom)).isTrue();
    clock.advance(Duration.ofMinutes(15));
    assertThat(signsIn(partnership.ama)).isTrue();
  }

  @Test
  void waitDoublesAndNeverGrowsBeyondAQuarterOfAnHour() {
    for (int i = 0; i < 30; i++) {
      tries(partnership.ama.username(), "wrong");
    }

    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(signsIn(partnership.ama)).isFalse();
    clock.advance(Duration.ofMinutes(15));
    assertThat(signsIn(partnership.ama)).isTrue();
  }

  @Test
  void wrongCodesCountLikeWrongPasswordsAndARightPasswordForgivesNone() {
    var visitor = Visitor.anyone(application);
    for (int i = 0; i < 5; i++) {
      accounts.password(visitor, partnership.ama);
      var seen = visitor.post("/sign-in/code", Map.of("code", "000000"));
      assertThat(seen.status()).isEqualTo(422);
    }

    assertThat(signsIn(partnership.ama)).isFalse();
  }

  @Test
  void codeWorksOnce() {
    accounts.signIn(Visitor.anyone(application), partnership.ama);
    var thief = Visitor.anyone(application);

    assertThat(accounts.signIn(thief, partnership.ama).status()).isEqualTo(422);
    assertThat(thief.get("/").location()).endsWith("/sign-in");
  }

  private boolean signsIn(Staff staff) {
    return accounts.password(Visitor.anyone(application), staff).status() == 303;
  }

  private Visitor.Seen tries(String username, String password) {
    return Visitor.anyone(application)
        .post("/sign-in", Map.of("username", username, "password", password));
  }

  private long time(String username) {
    var visitor = Visitor.anyone(application);
    visitor.get("/sign-in");
    var from = System.nanoTime();
    visitor.post("/sign-in", Map.of("username", username, "password", "wrong"));
    return System.nanoTime() - from;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  /// Without what differs from page to page whoever asks, and the name that the asker wrote.
  private static String withoutTokens(Visitor.Seen seen) {
    var page = seen.page();
    page.select("input[name=_csrf], input[name=_once], input[name=username]")
        .forEach(field -> field.val(""));
    page.select("[nonce]").forEach(script -> script.attr("nonce", ""));
    return page.html();
  }
}
