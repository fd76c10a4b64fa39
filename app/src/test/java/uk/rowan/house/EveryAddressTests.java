package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What holds at every address that Rowan answers, for those that are written tomorrow too.
@RowanTest
class EveryAddressTests {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern NONCE = Pattern.compile("'nonce-([\\w=-]{20,})'");
  private static final Pattern BETRAYS =
      Pattern.compile("abuse|violen|domestic|victim|perpetrat|refuge|police|marac|idva");

  @Autowired private RequestMappingHandlerMapping handlers;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private String site = "";
  private String session = "";

  @BeforeEach
  void someoneIsSignedIn() {
    var ama = ama();
    site = ama.site();
    session = "__Host-session=" + ama.cookie("__Host-session");
  }

  @Test
  @Tag("SI-06")
  @Tag("ASVS-3.4.1")
  @Tag("ASVS-3.4.3")
  @Tag("ASVS-3.4.4")
  @Tag("ASVS-3.4.5")
  @Tag("ASVS-3.4.6")
  @Tag("ASVS-3.4.8")
  void nothingFromElsewhereRunsFramesOrLearnsAnything() {
    var nonces = new ArrayList<String>();

    for (var path : paths(RequestMethod.GET)) {
      var headers = get(path).headers();
      var policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      NONCE.matcher(policy).results().forEach(found -> nonces.add(found.group(1)));
      assertThat(headers.firstValue("Strict-Transport-Security").orElse(""))
          .as(path)
          .contains("max-age=63072000");
      assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
      assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
      assertThat(headers.allValues("Cross-Origin-Opener-Policy"))
          .as(path)
          .containsExactly("same-origin");
      assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
          .as(path)
          .containsExactly("same-origin");
    }

    assertThat(nonces).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @Test
  @Tag("SI-06")
  void pagesHoldNoScriptOrStyleOfTheirOwn() {
    for (var path : paths(RequestMethod.GET)) {
      var page = Jsoup.parse(get(path).body());

      assertThat(page.select("script:not([src]):not([nonce]), style, [style]")).as(path).isEmpty();
      assertThat(page.getAllElements())
          .as(path)
          .noneMatch(
              it -> it.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on")));
    }
  }

  @Test
  @Tag("SI-07")
  @Tag("ASVS-14.3.2")
  void browserIsToldToKeepNoPage() {
    for (var path : paths(RequestMethod.GET)) {
      assertThat(get(path).headers().allValues("Cache-Control"))
          .as(path)
          .containsExactly("no-store");
    }
  }

  @Test
  @Tag("SI-09")
  @Tag("ASVS-3.5.1")
  void formWithoutItsTokenIsRefused() {
    for (var path : paths(RequestMethod.POST)) {
      var said = send(request(path).POST(BodyPublishers.ofString("_once=" + UUID.randomUUID())));

      assertThat(said.statusCode()).as(path).isEqualTo(404);
    }
    assertThat(ama().post("/account/conflicts", Map.of()).status()).isNotEqualTo(404);
  }

  @Test
  @Tag("SI-09")
  @Tag("ASVS-3.5.3")
  void addressThatChangesSomethingCannotBeReachedByALink() {
    var readable = patterns(RequestMethod.GET).toList();

    patterns(RequestMethod.POST)
        .filter(path -> !readable.contains(path))
        .map(EveryAddressTests::address)
        .forEach(
            path -> assertThat(get(path + "?_method=POST").statusCode()).as(path).isIn(404, 405));
  }

  @Test
  @Tag("BR-04")
  @Tag("SI-08")
  void publicPagesDoNotSayWhatTheyAreAboutInTitleIconOrAddress() {
    var pages = publicPaths();

    assertThat(pages).hasSizeGreaterThan(5);
    for (var path : pages) {
      var page = Jsoup.parse(get(path).body());
      var shown = page.title() + " " + page.select("link[rel~=icon]").attr("href") + " " + path;
      assertThat(BETRAYS.matcher(shown.toLowerCase(Locale.ROOT)).find()).as(shown).isFalse();
    }
  }

  private Visitor ama() {
    return Visitor.as(Partnership.found(jdbc, transactions, clock).ama, application);
  }

  private List<String> paths(RequestMethod method) {
    return patterns(method).map(EveryAddressTests::address).sorted().toList();
  }

  private Stream<String> patterns(RequestMethod method) {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(handler -> handler.getKey().getMethodsCondition().getMethods().contains(method))
        .flatMap(handler -> handler.getKey().getPatternValues().stream());
  }

  private static String address(String pattern) {
    return pattern.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }

  private List<String> publicPaths() {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(
            handler ->
                handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .filter(
            handler -> {
              var asks = handler.getValue().getBeanType().getAnnotation(Asks.class);
              return asks != null && asks.value() == Ask.PUBLIC;
            })
        .flatMap(handler -> handler.getKey().getPatternValues().stream())
        .map(EveryAddressTests::address)
        .toList();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path))
        .header("Cookie", session)
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
