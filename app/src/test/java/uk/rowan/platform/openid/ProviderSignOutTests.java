package uk.rowan.platform.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// A provider says that somebody's session there has ended.
@RowanTest
@Tag("SI-04")
class ProviderSignOutTests {

  private static final TestProvider ONE = new TestProvider("key");
  private static final TestProvider UNKNOWN = new TestProvider("unknown");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Visitor ama;
  private Visitor tom;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry properties) {
    var name = "rowan.open-id.providers.one";
    properties.add(name + ".name", () -> "Provider one");
    properties.add(name + ".issuer", ONE::issuer);
    properties.add(name + ".client-id", () -> TestProvider.CLIENT);
    properties.add(name + ".client-secret", () -> TestProvider.SECRET);
    properties.add(name + ".shown.claim", () -> "amr");
    properties.add(name + ".shown.values", () -> "mfa");
  }

  @BeforeEach
  void signedIn() throws Exception {
    var partnership = Partnership.found(jdbc, transactions, clock);
    try (var administrator = database.asAdministrator();
        var link =
            administrator.prepareStatement(
                "insert into sharing.federated values (?, 'sub-ama', ?) on conflict do nothing")) {
      link.setString(1, ONE.issuer());
      link.setObject(2, partnership.ama.id().value());
      link.execute();
    }
    ama = Visitor.as(partnership.ama, application);
    tom = Visitor.as(partnership.tom, application);
  }

  @AfterAll
  static void close() {
    ONE.close();
    UNKNOWN.close();
  }

  @Test
  void whoeverItNamesIsSignedOutOnTheNextRequestAndNobodyElse() throws Exception {
    assertThat(ama.get("/").status()).isEqualTo(200);

    assertThat(said(ONE.signed(claims(_ -> {})))).isEqualTo(200);

    assertThat(ama.get("/").location()).endsWith("/sign-in");
    assertThat(tom.get("/").status()).isEqualTo(200);
  }

  @Test
  void whoeverIsNotKnownGetsTheSameAnswer() throws Exception {
    assertThat(said(ONE.signed(claims(all -> all.put("sub", "nobody"))))).isEqualTo(200);
    assertThat(ama.get("/").status()).isEqualTo(200);
  }

  @Test
  void wordThatIsNotTheProvidersOrNotOfThisEndsNothing() throws Exception {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("signed by another key", UNKNOWN.signed(claims(_ -> {})));
    wrong.put("an ID token", ONE.signed(claims(all -> all.put("nonce", "n"))));
    wrong.put("no event", ONE.signed(claims(all -> all.remove("events"))));
    wrong.put("another event", ONE.signed(claims(all -> all.put("events", Map.of("x", Map.of())))));
    wrong.put("for somebody else", ONE.signed(claims(all -> all.put("aud", "other"))));
    wrong.put("from another issuer", ONE.signed(claims(all -> all.put("iss", "http://x"))));
    wrong.put("about nobody", ONE.signed(claims(all -> all.remove("sub"))));
    wrong.put("without an end", ONE.signed(claims(all -> all.remove("exp"))));
    wrong.put(
        "of yesterday",
        ONE.signed(claims(all -> all.put("iat", Date.from(clock.instant().minusSeconds(86_400))))));
    wrong.put("not a token", "nonsense");

    for (var each : wrong.entrySet()) {
      assertThat(said(each.getValue())).as(each.getKey()).isEqualTo(400);
      assertThat(ama.get("/").status()).as(each.getKey()).isEqualTo(200);
    }
    assertThat(send("/sign-in/ended/nobody", ONE.signed(claims(_ -> {})))).isEqualTo(400);
  }

  private Map<String, Object> claims(Consumer<Map<String, Object>> changes) {
    var now = clock.instant();
    var all = new LinkedHashMap<String, Object>();
    all.put("iss", ONE.issuer());
    all.put("aud", List.of(TestProvider.CLIENT));
    all.put("sub", "sub-ama");
    all.put("iat", Date.from(now));
    all.put("exp", Date.from(now.plusSeconds(120)));
    all.put("jti", "one");
    all.put("events", Map.of(LogoutTokens.ENDED, Map.of()));
    changes.accept(all);
    return all;
  }

  private int said(String token) throws IOException, InterruptedException {
    return send("/sign-in/ended/one", token);
  }

  private int send(String path, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(ama.site() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, UTF_8)))
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }
}
