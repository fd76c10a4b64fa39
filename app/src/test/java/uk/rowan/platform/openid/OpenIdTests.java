package uk.rowan.platform.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// Signing in with an OpenID provider, against two that really run.
@RowanTest
@Tag("SI-01")
class OpenIdTests {

  private static final TestProvider ONE = new TestProvider("key");
  private static final TestProvider OTHER = new TestProvider("key");
  private static final TestProvider UNKNOWN = new TestProvider("unknown");

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;
  private Attempt attempt;

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry properties) {
    Map.of("one", ONE, "other", OTHER)
        .forEach(
            (id, provider) -> {
              var name = "rowan.open-id.providers." + id;
              properties.add(name + ".name", () -> "Provider " + id);
              properties.add(name + ".issuer", provider::issuer);
              properties.add(name + ".client-id", () -> TestProvider.CLIENT);
              properties.add(name + ".client-secret", () -> TestProvider.SECRET);
              properties.add(name + ".ask.acr_values", () -> "two-factors");
              properties.add(name + ".shown.claim", () -> "amr");
              properties.add(name + ".shown.values", () -> "mfa,hwk");
            });
  }

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    var left = partnership.hire(partnership.alder, "Lou Gone", Role.PRACTITIONER);
    partnership.leaves(left);
    partnership.leaves(partnership.fernley, LocalDate.of(2024, 5, 1));
    link(ONE, "sub-ama", partnership.ama);
    link(OTHER, "sub-at-other", partnership.mary);
    link(ONE, "sub-left", left);
    link(ONE, "sub-agency-left", partnership.piotr);
    ONE.behave("sub-ama", clock);
    OTHER.behave("sub-at-other", clock);
    attempt = new Attempt(ONE, OTHER, UNKNOWN, Visitor.anyone(application));
  }

  @AfterAll
  static void close() {
    ONE.close();
    OTHER.close();
    UNKNOWN.close();
  }

  @Test
  void rightAnswerSignsInWhomIssuerAndSubjectName() throws SQLException {
    int allowed = audited("ALLOWED");
    var before = attempt.visitor.cookie("__Host-session");

    var seen = attempt.walk();

    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).isEqualTo("/");
    assertThat(attempt.visitor.get("/").text()).contains("Ama Okoro");
    assertThat(attempt.visitor.cookie("__Host-session")).isNotEqualTo(before).isNotEmpty();
    assertThat(audited("ALLOWED")).isEqualTo(allowed + 1);
  }

  @Test
  void questionCarriesStateNonceAndACodeChallengeOfItsOwnEachTime() {
    var first = attempt.visitor.get("/sign-in/with/one").location();
    var second = attempt.visitor.get("/sign-in/with/one").location();

    assertThat(first).startsWith(ONE.issuer() + "/authorize?").contains("acr_values=two-factors");
    for (var name : new String[] {"state", "nonce", "code_challenge"}) {
      var one = TestProvider.fields(first.split("\\?", 2)[1]).get(name);
      assertThat(one).as(name).hasSizeGreaterThanOrEqualTo(32);
      assertThat(TestProvider.fields(second.split("\\?", 2)[1]).get(name)).isNotEqualTo(one);
    }
    assertThat(first).contains("code_challenge_method=S256", "response_type=code");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("SI-10")
  void wrongAnswerSignsNobodyInAndIsAlwaysToldTheSame(BadAnswer bad) throws SQLException {
    bad.before.accept(attempt);
    var fresh = new Attempt(ONE, OTHER, UNKNOWN, Visitor.anyone(application));
    var answer = fresh.begin("one");
    bad.after.accept(answer);
    int refused = audited("REFUSED");

    var seen = fresh.back("one", answer);

    assertRefused(fresh, seen);
    assertThat(audited("REFUSED")).isEqualTo(refused + 1);
  }

  @Test
  void answerWorksOnce() throws SQLException {
    var answer = attempt.begin("one");
    assertThat(attempt.back("one", answer).location()).isEqualTo("/");
    var thief = new Attempt(ONE, OTHER, UNKNOWN, Visitor.anyone(application));
    thief.begin("one");

    assertRefused(thief, thief.back("one", answer));
    assertThat(attempt.back("one", answer).location()).isEqualTo("/sign-in/refused");
  }

  @Test
  void codeOfAnotherBrowserDoesNotFitTheVerifierOfThisOne() throws SQLException {
    var stolen = attempt.begin("one").get("code");
    var thief = new Attempt(ONE, OTHER, UNKNOWN, Visitor.anyone(application));
    var answer = thief.begin("one");

    answer.put("code", stolen);

    assertRefused(thief, thief.back("one", answer));
  }

  @Test
  void answerOfOneProviderIsNotTakenAtTheDoorOfAnother() throws SQLException {
    assertRefused(attempt, attempt.back("other", attempt.begin("one")));
  }

  @Test
  void tokenOfOneProviderIsNotTakenFromAnother() throws SQLException {
    ONE.signing = all -> OTHER.signed(all);
    ONE.claims =
        all -> {
          all.put("iss", OTHER.issuer());
          all.put("sub", "sub-at-other");
        };

    assertRefused(attempt, attempt.walk());
  }

  @Test
  void unknownProviderIsRefusedLikeEverythingElse() throws SQLException {
    assertRefused(attempt, attempt.visitor.get("/sign-in/with/nobody"));
  }

  @Test
  void refusedAnswerEndsNoSessionThatIsThere() {
    attempt.walk();

    attempt.back("one", Map.of("code", "made-up", "state", "made-up"));

    assertThat(attempt.visitor.get("/").text()).contains("Ama Okoro");
  }

  @Test
  void firstLinkLetsAnIdentitySignInOnceInPlaceOfAPassword() {
    var administrator = Visitor.as(partnership.administrator, application);
    administrator.get("/staff");
    var first =
        administrator
            .post("/staff/" + partnership.tom.id() + "/link", Map.of())
            .page()
            .select(".rowan-break strong")
            .text();
    ONE.behave("sub-tom", clock);
    var page = attempt.visitor.get(first).page();
    var href = page.select("a[href*=first]").attr("href");

    var back = ONE.authorize(attempt.visitor.get(href).location());
    assertThat(attempt.back("one", back).location()).isEqualTo("/");
    assertThat(attempt.visitor.get("/").text()).contains("Tom Birch");
    assertThat(Visitor.anyone(application).get(first).status()).isEqualTo(422);
    var again = new Attempt(ONE, OTHER, UNKNOWN, Visitor.anyone(application));
    assertThat(again.walk().location()).isEqualTo("/");
  }

  @Test
  @Tag("SI-02")
  void proofIsAskedOfTheProviderAgainAndMustBeOfNow() {
    attempt.walk();
    clock.advance(Duration.ofMinutes(6));
    assertThat(attempt.visitor.get("/account/passkeys").location()).startsWith("/prove");
    var page = attempt.visitor.get("/prove?then=/account/passkeys").page();
    assertThat(page.select("input[name=code]")).isEmpty();
    var href = page.select("main a[href^=/sign-in/with/one]").attr("href");

    ONE.claims = all -> all.put("auth_time", clock.instant().getEpochSecond() - 600);
    var stale = ONE.authorize(attempt.visitor.get(href).location());
    assertThat(attempt.back("one", stale).location()).isEqualTo("/sign-in/refused");
    ONE.claims = _ -> {};
    var asked = attempt.visitor.get(href).location();
    assertThat(asked).contains("prompt=login", "max_age=0");
    assertThat(attempt.back("one", ONE.authorize(asked)).location()).isEqualTo("/account/passkeys");
    assertThat(attempt.visitor.get("/account/passkeys").status()).isEqualTo(200);
  }

  @Test
  @Tag("SI-02")
  void nobodyElseProvesForWhoeverIsSignedIn() {
    attempt.walk();
    clock.advance(Duration.ofMinutes(6));
    link(ONE, "sub-mary", partnership.mary);
    ONE.behave("sub-mary", clock);

    var asked = attempt.visitor.get("/sign-in/with/one?prove=/account/passkeys").location();

    assertThat(attempt.back("one", ONE.authorize(asked)).location()).isEqualTo("/sign-in/refused");
    assertThat(attempt.visitor.get("/account/passkeys").location()).startsWith("/prove");
  }

  private void assertRefused(Attempt who, Seen seen) throws SQLException {
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).isEqualTo("/sign-in/refused");
    assertThat(seen.body()).isEmpty();
    assertThat(who.visitor.get("/sign-in/refused").text()).contains("You could not be signed in");
    assertThat(who.visitor.get("/").location()).endsWith("/sign-in");
  }

  private int audited(String outcome) throws SQLException {
    try (var connection = database.asAdministrator();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from audit.event where action = 'sign_in.provider' and outcome = '"
                        + outcome
                        + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void link(TestProvider provider, String subject, Staff staff) {
    try (var connection = database.asAdministrator();
        var insert =
            connection.prepareStatement(
                "insert into sharing.federated values (?, ?, ?) on conflict do nothing")) {
      insert.setString(1, provider.issuer());
      insert.setString(2, subject);
      insert.setObject(3, staff.id().value());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
