package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// What stays behind in a browser's history, its tabs and its downloads says nothing about anybody.
@RowanTest
class AddressesTests {

  private static final List<String> CANARIES = List.of("zyxwilma", "qwvfield");
  private static final int MOST = 120;
  private static final String ABOUT =
      "(?i).*(abus|violen|victim|survivor|refuge|domestic|perpetrat|stalk|harm|marac|idva).*";

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
  @Tag("SI-08")
  void noAddressTitleOrFileNameWithinReachCarriesAPersonsName() {
    var person =
        Persons.of(application)
            .workedWithBy(partnership.ama, "Zyxwilma", "Qwvfield", LocalDate.of(1990, 3, 27));
    var ama = Visitor.as(partnership.ama, application);
    var waiting = new ArrayDeque<>(List.of("/", "/people/" + person, "/people/find", "/account"));
    var seen = new HashSet<String>(waiting);
    int named = 0;

    while (!waiting.isEmpty() && seen.size() < MOST) {
      var path = waiting.poll();
      var answer = ama.get(path);
      var page = answer.page();
      assertClean(path, path + " " + answer.location() + " " + page.title());
      if (answer.text().toLowerCase(Locale.ROOT).contains(CANARIES.getFirst())) {
        named++;
      }
      for (var part : page.select("[href], [action], [src], [download]")) {
        for (var name : List.of("href", "action", "src", "download")) {
          assertClean(path, part.attr(name));
        }
        var next = part.attr("href").replaceFirst("#.*", "");
        if (part.normalName().equals("a") && next.startsWith("/") && seen.add(next)) {
          waiting.add(next);
        }
      }
    }

    assertThat(named).as("pages that do show the person").isPositive();
  }

  @Test
  @Tag("SI-08")
  void searchForAPersonIsSentByPostAndLeavesNothingInTheAddress() {
    var ama = Visitor.as(partnership.ama, application);

    var form = ama.get("/").page().select("form[role=search]");
    var seen = ama.post("/people/find", Map.of("words", "Zyxwilma Qwvfield"));

    assertThat(form.attr("method")).isEqualTo("post");
    assertClean("/people/find", seen.location() + seen.page().title());
  }

  @Test
  @Tag("SI-08")
  void everyVariablePartOfAnAddressIsAnIdentifierOrAPlainWord() {
    for (var route : Routes.of(application)) {
      assertThat(route.path()).matches("/[a-z0-9/.-]*");
    }
  }

  @Test
  @Tag("BR-04")
  void titlesAndIconsOfPublicPagesTellNobodyWhatTheyAreAbout() {
    var visitor = Visitor.anyone(application);
    for (var path :
        List.of("/sign-in", "/sign-in/refused", "/signed-out", "/refer", "/no-such-page")) {
      var page = visitor.get(path).page();

      assertThat(path + page.title()).doesNotMatch(ABOUT);
      assertThat(page.select("link[rel~=icon]").eachAttr("href"))
          .as(path)
          .isSubsetOf("/assets/icon.svg");
      assertThat(page.select("meta[name=description], meta[property]")).as(path).isEmpty();
    }
  }

  private static void assertClean(String where, String text) {
    assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(CANARIES);
  }
}
