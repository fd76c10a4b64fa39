package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.rowan.foundation.Purpose;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What somebody may try on every address that changes something, found by asking the application
/// for its addresses: a new one is under attack from its first day.
@RowanTest
@Tag("SI-09")
class AttackTests {

  @Autowired private ApplicationContext application;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private Partnership partnership;

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
  }

  @Test
  @Tag("ASVS-3.5.1")
  void formWithoutTheTokenOfThisBrowserIsNotCarriedOutAnywhere() {
    int before = kept();
    var other = Raw.nobody(application);
    for (var who : everyone()) {
      var raw = Raw.as(who, application);
      for (var route : Routes.posts(application)) {
        for (var token : List.of("a=b", "_csrf=", "_csrf=made-up", "_csrf=" + other.csrf)) {
          var seen = raw.send("POST", route.path(), token + "&_once=" + UUID.randomUUID());

          assertThat(seen.statusCode()).as("%s %s", route, token).isIn(403, 404);
          assertThat(seen.headers().firstValue("location")).as(route.toString()).isEmpty();
        }
      }
      assertThat(raw.get("/account").statusCode()).isEqualTo(200);
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  @Tag("ASVS-3.5.3")
  void methodIsTheOneThatWasSent() {
    int before = kept();
    var mary = Raw.as(partnership.mary, application);
    for (var route : Routes.posts(application)) {
      var plain = mary.get(route.path());
      var masked =
          mary.get(
              route.path() + "?_method=POST&_csrf=" + mary.csrf + "&_once=" + UUID.randomUUID());
      var overridden =
          mary.get(route.path(), "X-HTTP-Method-Override", "POST", "X-Method-Override", "POST");

      assertThat(masked.statusCode()).as(route.toString()).isEqualTo(plain.statusCode());
      assertThat(overridden.statusCode()).as(route.toString()).isEqualTo(plain.statusCode());
      for (var method : List.of("PUT", "PATCH", "DELETE")) {
        var body = "_csrf=" + mary.csrf + "&_method=POST&_once=" + UUID.randomUUID();
        assertThat(mary.send(method, route.path(), body).statusCode())
            .as("%s at %s", method, route)
            .isIn(403, 404);
      }
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void fieldSentTwiceIsRefusedBeforeAnyoneChoosesBetweenTheTwo() {
    int before = kept();
    var all = everyone().stream().map(who -> Raw.as(who, application)).toList();
    for (var route : Routes.posts(application)) {
      var answers =
          all.stream()
              .map(
                  raw ->
                      raw.send(
                              "POST",
                              route.path(),
                              "_csrf=%s&_once=%s&_once=%s"
                                  .formatted(raw.csrf, UUID.randomUUID(), UUID.randomUUID()))
                          .statusCode())
              .toList();

      assertThat(answers)
          .as(route.toString())
          .contains(400)
          .allMatch(status -> status == 400 || status == 404);
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void twoCodesOrTwoPasswordsAreNoGuessesAtOnce() {
    var accounts = new Accounts(application);
    accounts.open(partnership.ama);
    var raw = Raw.nobody(application);

    var seen =
        raw.send(
            "POST",
            "/sign-in",
            "_csrf=%s&username=ama.okoro&password=wrong&password=%s"
                .formatted(raw.csrf, Accounts.PASSWORD.replace(' ', '+')));

    assertThat(seen.statusCode()).isEqualTo(400);
  }

  /// What is not in the constructor of a form cannot be set by sending it.
  @Test
  void everyFormIsARecordOfTextsSoNothingElseCanBeSetByIt() {
    for (var route : Routes.posts(application)) {
      for (var parameter : route.handler().getMethodParameters()) {
        var type = parameter.getParameterType();
        if (type.getPackageName().startsWith("uk.rowan")
            && parameter.getParameterAnnotation(RequestParam.class) == null
            && parameter.getParameterAnnotation(PathVariable.class) == null
            && !List.of("Frame", "SignedIn").contains(type.getSimpleName())) {
          assertThat(type.isRecord()).as("%s takes %s", route, type).isTrue();
          assertThat(type.getSimpleName()).as(route.toString()).endsWith("Form");
        }
      }
    }
  }

  @Test
  void fieldsThatNobodyAskedForChangeNothing() {
    var administrator = Visitor.as(partnership.administrator, application);
    var page = administrator.get("/staff/" + partnership.jo.id()).page();
    var before = row(partnership.jo.id().value());

    var seen =
        administrator.post(
            "/staff/" + partnership.jo.id(),
            Map.of(
                "version", page.select("input[name=version]").val(),
                "name", "Jo Kite",
                "username", "somebody.else",
                "role", "PARTNER",
                "team", partnership.fernley.team().toString(),
                "agency", partnership.office.id().toString(),
                "id", partnership.ama.id().toString(),
                "leftAt", "2020-01-01T00:00:00Z",
                "password", "x"));

    assertThat(seen.status()).isEqualTo(303);
    assertThat(row(partnership.jo.id().value())).isEqualTo(before);
    assertThat(row(partnership.ama.id().value())).contains("ama.okoro");
  }

  @Test
  void passwordIsChangedForWhoeverIsSignedInWhoeverElseIsNamed() {
    var accounts = new Accounts(application);
    accounts.open(partnership.tom);
    accounts.open(partnership.mary);
    var tom = Visitor.as(partnership.tom, application);

    tom.post(
        "/account/password",
        Map.of(
            "now",
            Accounts.PASSWORD,
            "password",
            "seven small tin boats",
            "again",
            "seven small tin boats",
            "staff",
            partnership.mary.id().toString(),
            "who",
            partnership.mary.id().toString(),
            "username",
            partnership.mary.username()));

    assertThat(accounts.password(Visitor.anyone(application), partnership.mary).location())
        .isEqualTo("/sign-in/code");
    assertThat(accounts.password(Visitor.anyone(application), partnership.tom).status())
        .isEqualTo(422);
  }

  @Test
  void everyChangeIsDeclared() {
    assertThat(Routes.posts(application))
        .hasSizeGreaterThan(30)
        .allMatch(
            route ->
                AnnotatedElementUtils.hasAnnotation(
                        route.handler().getMethod(), uk.rowan.foundation.Asks.class)
                    || AnnotatedElementUtils.hasAnnotation(
                        route.handler().getBeanType(), uk.rowan.foundation.Asks.class));
  }

  private List<Staff> everyone() {
    return List.of(
        partnership.ama,
        partnership.tom,
        partnership.mary,
        partnership.administrator,
        partnership.gatekeeper,
        partnership.privacyOfficer);
  }

  private int kept() {
    return asking("select count(*) from platform.once", Integer.class);
  }

  private String row(UUID staff) {
    return asking(
        "select username || ' ' || name || ' ' || agency || ' ' || coalesce(left_at::text, '-') from sharing.staff where id = '"
            + staff
            + "'",
        String.class);
  }

  private <T> T asking(String sql, Class<T> type) {
    try {
      return partnership
          .administrator
          .because(Purpose.GOVERNANCE)
          .during(() -> transactions.execute(_ -> jdbc.sql(sql).query(type).single()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
