package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;

/// What every answer of Rowan tells the browser to do and not to do, at every address there is.
@RowanTest
class HeadersTests {

  private static final List<String> ELSEWHERE =
      List.of("/assets/rowan.js", "/no-such-page", "/error", "/sign-in/with/nobody");

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
  @Tag("SI-06")
  @Tag("ASVS-3.4.1")
  @Tag("ASVS-3.4.3")
  @Tag("ASVS-3.4.4")
  @Tag("ASVS-3.4.5")
  @Tag("ASVS-3.4.6")
  @Tag("ASVS-3.4.8")
  void everyAnswerAllowsNothingInlineNothingFromElsewhereAndNoFrame() {
    var nonces = new HashSet<String>();

    everyAnswer()
        .forEach(
            answer -> {
              var at = answer.request().method() + " " + answer.uri().getPath();
              var policy = header(answer, "content-security-policy");
              assertThat(policy)
                  .as(at)
                  .matches(
                      "default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9_-]{24}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
              assertThat(nonces.add(policy)).as(at).isTrue();
              assertThat(header(answer, "x-content-type-options")).as(at).isEqualTo("nosniff");
              assertThat(header(answer, "x-frame-options")).as(at).isEqualTo("DENY");
              assertThat(header(answer, "referrer-policy")).as(at).isEqualTo("no-referrer");
              assertThat(header(answer, "cross-origin-opener-policy"))
                  .as(at)
                  .isEqualTo("same-origin");
              assertThat(header(answer, "cross-origin-resource-policy"))
                  .as(at)
                  .isEqualTo("same-origin");
              assertThat(header(answer, "strict-transport-security"))
                  .as(at)
                  .isEqualTo("max-age=63072000; includeSubDomains");
              assertThat(header(answer, "permissions-policy"))
                  .as(at)
                  .contains("camera=()", "microphone=()", "geolocation=()");
              assertThat(header(answer, "x-robots-tag")).as(at).contains("noindex");
            });
  }

  @Test
  @Tag("SI-06")
  void pagesHoldNoScriptOrStyleOfTheirOwnAndNothingFromElsewhere() {
    everyAnswer()
        .filter(answer -> header(answer, "content-type").startsWith("text/html"))
        .forEach(
            answer -> {
              var at = answer.uri().getPath();
              var page = Jsoup.parse(answer.body());
              var policy = header(answer, "content-security-policy");
              for (var script : page.select("script")) {
                assertThat(script.attr("src")).as(at).startsWith("/assets/");
                assertThat(script.data()).as(at).isBlank();
                assertThat(policy).as(at).contains("'nonce-" + script.attr("nonce") + "'");
              }
              assertThat(page.select("style, [style], base, iframe, object, embed"))
                  .as(at)
                  .isEmpty();
              assertThat(page.getAllElements())
                  .as(at)
                  .allMatch(
                      part ->
                          part.attributes().asList().stream()
                              .map(Attribute::getKey)
                              .noneMatch(name -> name.startsWith("on")));
              assertThat(page.select("[src], link[href]"))
                  .as(at)
                  .allMatch(part -> (part.attr("src") + part.attr("href")).startsWith("/assets/"));
            });
  }

  @Test
  @Tag("SI-07")
  @Tag("ASVS-14.3.2")
  void nothingButAssetsIsKeptByAnyCache() {
    everyAnswer()
        .filter(answer -> !answer.uri().getPath().startsWith("/assets/"))
        .forEach(
            answer ->
                assertThat(answer.headers().allValues("cache-control"))
                    .as(answer.uri().getPath())
                    .containsExactly("no-store"));
  }

  @Test
  @Tag("SI-05")
  void everyCookieIsForThisHostAloneAndOutOfReachOfScripts() {
    everyAnswer()
        .flatMap(answer -> answer.headers().allValues("set-cookie").stream())
        .forEach(
            cookie -> {
              assertThat(cookie).startsWith("__Host-").doesNotContainIgnoringCase("domain=");
              assertThat(Set.of(cookie.toLowerCase(java.util.Locale.ROOT).split("; ?")))
                  .contains("secure", "httponly", "path=/")
                  .containsAnyOf("samesite=lax", "samesite=strict");
            });
  }

  @Test
  @Tag("SI-07")
  void signingOutClearsWhatTheBrowserKept() {
    var ama = Raw.as(partnership.ama, application);

    var answer = ama.send("POST", "/sign-out", "_csrf=" + ama.csrf);

    assertThat(header(answer, "location")).endsWith("/signed-out");
    assertThat(header(answer, "clear-site-data")).isEqualTo("\"*\"");
    assertThat(ama.get("/").statusCode()).isIn(302, 303);
  }

  @Test
  @Tag("SI-06")
  void nonceNeverComesTwice() throws Exception {
    var filter = new HeadersFilter();
    var nonces = new HashSet<String>();

    for (int i = 0; i < 100_000; i++) {
      var response = new MockHttpServletResponse();
      filter.doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
      nonces.add(response.getHeader("Content-Security-Policy"));
    }

    assertThat(nonces).hasSize(100_000);
  }

  /// Of every address, by everyone who might ask there.
  private Stream<HttpResponse<String>> everyAnswer() {
    var asking =
        List.of(
            Raw.nobody(application),
            Raw.as(partnership.mary, application),
            Raw.as(partnership.administrator, application));
    return asking.stream()
        .flatMap(
            who ->
                Stream.concat(
                    Routes.of(application).stream()
                        .filter(route -> !route.path().equals("/account/sign-out-everywhere"))
                        .map(
                            route ->
                                who.send(
                                    route.method().name(),
                                    route.path(),
                                    route.method().name().equals("GET")
                                        ? ""
                                        : "_csrf=" + who.csrf)),
                    ELSEWHERE.stream().map(path -> who.get(path))));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
