package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// How long a session lasts, what it is known by, and who ends it.
@RowanTest
class SessionTests {

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;
  private Accounts accounts;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    accounts = new Accounts(application);
  }

  @Test
  @Tag("SI-03")
  void sessionEndsAfterHalfAnHourWithoutARequest() {
    var ama = Visitor.as(partnership.ama, application);

    clock.advance(Duration.ofMinutes(29).plusSeconds(59));
    assertThat(ama.get("/").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(29).plusSeconds(59));
    assertThat(ama.get("/").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(30));

    assertThat(ama.get("/").location()).isEqualTo("/sign-in");
    assertThat(ama.get("/").location()).endsWith("/sign-in");
  }

  @Test
  @Tag("SI-03")
  void sessionEndsTwelveHoursAfterSigningInHoweverBusy() {
    var ama = Visitor.as(partnership.ama, application);

    for (int half = 0; half < 25; half++) {
      clock.advance(Duration.ofMinutes(28));
      assertThat(ama.get("/").status()).isEqualTo(200);
    }
    clock.set(TestClock.TUESDAY.plus(Duration.ofHours(12)));

    assertThat(ama.get("/").location()).isEqualTo("/sign-in");
  }

  @Test
  @Tag("SI-03")
  void everyPageOfASessionCarriesTheWarningAndItsTime() {
    var page = Visitor.as(partnership.ama, application).get("/account").page();

    assertThat(page.body().attr("data-idle-seconds"))
        .isEqualTo(Long.toString(SignedInFilter.LONGEST_IDLE.toSeconds()));
    assertThat(page.select("[data-rowan=idle][hidden] button").text()).isEqualTo("Stay signed in");
  }

  @Test
  @Tag("SI-03")
  void passwordAloneIsForgottenAfterTenMinutes() {
    var visitor = Visitor.anyone(application);
    accounts.open(partnership.tom);
    accounts.password(visitor, partnership.tom);
    assertThat(visitor.get("/sign-in/code").status()).isEqualTo(200);

    clock.advance(Duration.ofMinutes(10));

    assertThat(visitor.get("/sign-in/code").location()).isEqualTo("/sign-in");
    assertThat(
            visitor
                .post("/sign-in/code", Map.of("code", accounts.code(partnership.tom)))
                .location())
        .isEqualTo("/sign-in");
  }

  @Test
  @Tag("SI-05")
  void eachStepOfSigningInGivesTheSessionANewIdentifierThatOnlyTheServerKnowsMoreOf() {
    var visitor = Visitor.anyone(application);
    accounts.open(partnership.mary);
    var none = visitor.cookie("__Host-session");

    accounts.password(visitor, partnership.mary);
    var half = visitor.cookie("__Host-session");
    visitor.post("/sign-in/code", Map.of("code", accounts.code(partnership.mary)));
    var whole = visitor.cookie("__Host-session");
    clock.advance(Duration.ofSeconds(60));
    visitor.post("/prove", Map.of("code", accounts.code(partnership.mary)));

    assertThat(none).isEmpty();
    assertThat(half).isNotEmpty().isNotEqualTo(whole);
    assertThat(whole).isNotEqualTo(visitor.cookie("__Host-session"));
    assertThat(
            new String(Base64.getDecoder().decode(whole), java.nio.charset.StandardCharsets.UTF_8))
        .matches("[0-9a-f-]{36}");
    assertThat(visitor.get("/").status()).isEqualTo(200);
  }

  @Test
  @Tag("SI-04")
  void signingOutEverywhereEndsAllOfOnesOwnSessionsAndNobodyElses() {
    var desk = Visitor.as(partnership.ama, application);
    var van = Visitor.as(partnership.ama, application);
    var colleague = Visitor.as(partnership.tom, application);

    assertThat(desk.get("/account").page().select("main ul li").size()).isGreaterThanOrEqualTo(2);
    assertThat(desk.post("/account/sign-out-everywhere", Map.of()).location())
        .isEqualTo("/signed-out");

    assertThat(desk.get("/").location()).endsWith("/sign-in");
    assertThat(van.get("/").location()).endsWith("/sign-in");
    assertThat(colleague.get("/").status()).isEqualTo(200);
  }

  @Test
  @Tag("SI-04")
  void administratorEndsAnothersSessionsAndItIsWrittenDown() throws SQLException {
    var sam = Visitor.as(partnership.sam, application);
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");

    var seen = administrator.post("/staff/" + partnership.sam.id() + "/sign-out", Map.of());

    assertThat(seen.location()).isEqualTo("/staff/" + partnership.sam.id());
    assertThat(sam.get("/").location()).endsWith("/sign-in");
    assertThat(administrator.get("/").status()).isEqualTo(200);
    assertThat(accounts.audited("sign_in.ended_by_administrator", "ALLOWED")).isEqualTo(1);
    var jo = Visitor.as(partnership.jo, application);
    assertThat(jo.post("/staff/" + partnership.nia.id() + "/sign-out", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  @Tag("SI-04")
  void leaversSessionsEndOnTheirNextRequest() {
    var leaver = partnership.hire(partnership.alder, "Una Fell", Role.PRACTITIONER);
    var una = Visitor.as(leaver, application);
    assertThat(una.get("/").status()).isEqualTo(200);

    partnership.leaves(leaver);

    assertThat(una.get("/").location()).isEqualTo("/sign-in");
  }

  /// A request that is under way when the session is ended does not bring the session back.
  @Test
  @Tag("SI-04")
  void endedSessionDoesNotComeBackThroughARequestUnderWay() throws Exception {
    for (int round = 0; round < 10; round++) {
      var nia = Visitor.as(partnership.nia, application);
      clock.advance(Duration.ofSeconds(20));
      var together = new CyclicBarrier(2);
      var sessions = application.getBean(uk.rowan.sharing.Sessions.class);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var asking =
            threads.submit(
                () -> {
                  together.await();
                  return nia.get("/account").status();
                });
        together.await();
        sessions.end(partnership.nia.id());
        asking.get();
      }

      assertThat(nia.get("/").location()).endsWith("/sign-in");
      assertThat(sessions.of(partnership.nia.id())).isEmpty();
    }
  }

  @Test
  @Tag("SI-04")
  void newFirstLinkEndsTheSessionsOfWhoeverUsedTheOldCredentials() {
    accounts.open(partnership.analyst);
    var anil = Visitor.as(partnership.analyst, application);
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");
    var first =
        administrator
            .post("/staff/" + partnership.analyst.id() + "/link", Map.of())
            .page()
            .select(".rowan-break strong")
            .text();
    var visitor = Visitor.anyone(application);
    var shown = visitor.get(first).page().select(".rowan-break").text().replace(" ", "");

    var seen =
        visitor.post(
            first,
            Map.of(
                "password", "seven small tin boats",
                "again", "seven small tin boats",
                "code", code(shown)));

    assertThat(seen.location()).isEqualTo("/sign-in");
    assertThat(anil.get("/").location()).endsWith("/sign-in");
  }

  /// Sessions are rows: whoever reads them one day must not find the secret that a telephone and
  /// Rowan share.
  @Test
  @Tag("SI-05")
  void secretThatWaitsToBeConfirmedIsSealedInTheSession() throws SQLException {
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");
    var first =
        administrator
            .post("/staff/" + partnership.gatekeeper.id() + "/link", Map.of())
            .page()
            .select(".rowan-break strong")
            .text();

    var shown =
        Visitor.anyone(application)
            .get(first)
            .page()
            .select(".rowan-break")
            .text()
            .replace(" ", "");

    var secret = new org.apache.commons.codec.binary.Base32().decode(shown);
    assertThat(secret).hasSize(20);
    try (var connection = database.asAdministrator();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select attribute_bytes from platform.spring_session_attributes where attribute_name = 'rowan.first-secret'")) {
      assertThat(rows.next()).isTrue();
      do {
        var kept = new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(kept)
            .doesNotContain(shown)
            .doesNotContain(Base64.getEncoder().encodeToString(secret))
            .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
      } while (rows.next());
    }
  }

  private String code(String shown) {
    try {
      return new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new javax.crypto.spec.SecretKeySpec(
                  new org.apache.commons.codec.binary.Base32().decode(shown), "HmacSHA1"),
              clock.instant());
    } catch (java.security.InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
