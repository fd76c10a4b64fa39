package uk.rowan.referrals.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.referrals.Forms;
import uk.rowan.referrals.Writer;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// Asking for help without an account, as a browser without scripts does.
@RowanTest
class ReferPageTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private Clock clock;
  @Autowired private TestClock testClock;
  @Autowired private TestDatabase database;
  @Autowired private SweepDrafts sweeping;

  @BeforeEach
  void found() {
    database.renew();
    Partnership.found(jdbc, transactions, clock);
  }

  @Test
  void startSaysWhatHappensAndWhomToRingInDanger() {
    var visitor = new Writer(port);

    visitor.get("/refer");

    assertThat(visitor.page().text())
        .contains("ring 999", "0808 2000 247", "about 4 minutes", "What not to write");
    assertThat(visitor.cookies()).doesNotContainKey(ReferController.COOKIE);
  }

  @Test
  @Tag("BR-06")
  void interruptionSaysThatHistoryIsNotErasedBeforeAnythingIsAsked() {
    var visitor = new Writer(port);
    visitor.get("/refer");

    visitor.press("begin");

    assertThat(visitor.page().text()).contains("does not erase your browsing history");
    assertThat(visitor.page().select("input[type=text]:not([tabindex])")).isEmpty();
  }

  @Test
  @Tag("BR-05")
  void wholeFormHasOneAddressAndArrivesOnce() throws SQLException {
    var visitor = Forms.checked(new Writer(port), "He waits for her after work.");
    testClock.advance(Duration.ofMinutes(4));

    var said = visitor.press("send");

    assertThat(said.location()).isEqualTo("/refer");
    assertThat(visitor.page().text()).contains("It has arrived").doesNotContain("Alder");
    assertThat(
            strings(
                "select kind || ' ' || risk_said || ' ' || array_to_string(hints, ' ') from referrals.referral"))
        .containsExactly("PROFESSIONAL MEDIUM CHILDREN STRANGULATION");
    assertThat(strings("select reference from referrals.referral"))
        .containsExactly(visitor.page().select(".govuk-panel strong").text());
  }

  @Test
  @Tag("RE-02")
  void pressedTwiceItIsSentOnceWithTheSameReference() throws SQLException {
    var visitor = Forms.checked(new Writer(port), "He waits for her after work.");
    var body = visitor.form("send");

    visitor.post(body);
    visitor.post(body);
    visitor.get("/refer");
    visitor.press("send");
    visitor.get("/refer");

    assertThat(strings("select reference from referrals.referral"))
        .containsExactly(visitor.page().select(".govuk-panel strong").text());
  }

  @Test
  void everybodyInItIsAPersonOfTheirOwnWithAPartInTheMatter() throws SQLException {
    Forms.sent(new Writer(port), "He waits for her after work.");

    assertThat(strings("select given from people.person order by given"))
        .containsExactly("Edmund", "Finn", "Ivy", "Rosalind");
    assertThat(
            strings(
                "select kind || ' ' || role || ' ' || other_role from people.relationship order by 1"))
        .containsExactly(
            "CHILD HARMED CHILD_VICTIM", "CHILD HARMED CHILD_VICTIM", "SPOUSE HARMED HARMING");
  }

  @Test
  void alarmingHintAsksForFirstContactWithinADay() throws SQLException {
    Forms.sent(new Writer(port), "He waits for her after work.");

    assertThat(strings("select (first_contact_due - received_at)::text from referrals.referral"))
        .containsExactly("1 day");
  }

  @Test
  @Tag("LO-01")
  @Tag("CR-01")
  void whereSomeoneLivesAndTheirNumberAreInTheVaultAndNowhereElse() throws SQLException {
    var visitor = new Writer(port);
    Forms.toTheWorry(visitor);
    var whileWriting = tablesHolding(Forms.PHONE, Forms.ADDRESS, "Canary", "Whitlock");

    Forms.sent(new Writer(port), "He waits for her after work.");

    assertThat(whileWriting).isEmpty();
    assertThat(tablesHolding(Forms.PHONE, Forms.ADDRESS, "Canary", "waits for her", "Bea Hollin"))
        .isEmpty();
    assertThat(strings("select class from vault.entry order by class"))
        .containsExactly("CONTACT", "LOCATION");
  }

  @Test
  void mistakeKeepsEverythingThatWasTyped() {
    var visitor = new Writer(port);
    Forms.toTheWorry(visitor);
    visitor.press("back");

    visitor.press("next", "child1", "Ivy", "childAge1", "about four");

    assertThat(visitor.page().title()).startsWith("Error: ");
    assertThat(visitor.page().text()).contains("There is a problem", "Enter an age in years");
    assertThat(visitor.page().select("#child1").val()).isEqualTo("Ivy");
    assertThat(visitor.page().select("#childAge1").val()).isEqualTo("about four");
  }

  @Test
  void goingBackKeepsWhatWasTypedOnTheWay() {
    var visitor = new Writer(port);
    Forms.toTheWorry(visitor);

    visitor.press("back", "concern", "Half a sentence");
    visitor.press("next", "child1", "Ivy", "childAge1", "4");

    assertThat(visitor.page().select("#concern").text()).isEqualTo("Half a sentence");
  }

  @Test
  void changingAnAnswerReturnsToTheCheck() {
    var visitor = Forms.checked(new Writer(port), "He waits for her after work.");

    visitor.press("change-PERSON");
    visitor.press("next", "given", "Rosa", "family", "Whitlock");

    assertThat(visitor.page().select("h1").text()).isEqualTo("Check before you send");
    assertThat(visitor.page().text()).contains("Rosa Whitlock");
  }

  @Test
  void everyQuestionMayBeNotKnown() throws SQLException {
    var visitor = new Writer(port);
    visitor.get("/refer");
    visitor.press("begin");
    visitor.press("next");
    visitor.press("next", "who", "WORK");
    for (int i = 0; i < 9; i++) {
      visitor.press("unknown");
    }

    visitor.press("send");

    assertThat(visitor.page().text()).contains("It has arrived");
    assertThat(strings("select given from people.person")).containsExactly("Name not known");
  }

  @Test
  void someoneWhoAsksForThemselvesIsNotAskedWhoTheyAre() throws SQLException {
    var visitor = new Writer(port);
    visitor.get("/refer");
    visitor.press("begin");
    visitor.press("next");
    visitor.press("next", "who", "SELF");
    visitor.press("next", "given", "سلمى");
    visitor.press("next", "reach", "TEXT", "text", "07700 900 123", "from", "10", "until", "14");
    visitor.press("unknown");
    visitor.press("unknown");
    visitor.press("unknown");
    visitor.press("next", "concern", "I am frightened.");
    visitor.press("unknown");

    assertThat(visitor.page().select("h1").text()).isEqualTo("Check before you send");
    visitor.press("send");

    assertThat(
            strings(
                "select kind || ' ' || referrer_kind || ' ' || aware || ' ' || agreed from referrals.referral"))
        .containsExactly("SELF SELF YES YES");
    assertThat(
            strings(
                "select safe || ' ' || from_hour || ' ' || until_hour from people.safe_channel"))
        .containsExactly("YES 10 14");
  }

  @Test
  @Tag("BR-01")
  @Tag("BR-05")
  void leavingWipesTheDraftAndLeadsSomewhereNeutral() throws SQLException {
    var visitor = new Writer(port);
    Forms.toTheWorry(visitor);

    var said = visitor.get("/leave");

    assertThat(said.status()).isEqualTo(303);
    assertThat(said.location()).isEqualTo("https://www.bbc.co.uk/weather");
    assertThat(visitor.cookies()).doesNotContainKey(ReferController.COOKIE);
    assertThat(strings("select 'left' from referrals.draft")).isEmpty();
  }

  @Test
  @Tag("BR-05")
  void draftIsGoneAfterTwoHours() throws SQLException {
    var visitor = new Writer(port);
    Forms.toTheWorry(visitor);

    testClock.advance(Duration.ofHours(2));
    visitor.get("/refer");
    sweeping.sweep();

    assertThat(visitor.page().select("h1").text()).isEqualTo("Ask for help");
    assertThat(strings("select 'left' from referrals.draft")).isEmpty();
  }

  @Test
  @Tag("ASVS-3.3.2")
  @Tag("ASVS-3.3.4")
  void draftCookieIsForThisSessionThisSiteAndNoScript() {
    var visitor = new Writer(port);
    visitor.get("/refer");

    var said = visitor.press("begin");

    assertThat(said.cookies().stream().filter(c -> c.startsWith(ReferController.COOKIE)).toList())
        .singleElement()
        .asString()
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Max-Age", "Expires", "Domain");
  }

  @Test
  @Tag("IN-09")
  void whatAMachineMayHaveSentIsMarkedAndNeverDropped() throws SQLException {
    var visitor = Forms.checked(new Writer(port), "Buy now");
    testClock.advance(Duration.ofMinutes(5));

    visitor.press("send", "website", "https://example.com");

    assertThat(visitor.page().text()).contains("It has arrived");
    assertThat(strings("select array_to_string(hints, ' ') from referrals.referral"))
        .singleElement()
        .asString()
        .contains("DOUBTFUL");
  }

  @Test
  @Tag("BR-04")
  @Tag("SI-08")
  void nothingAboutItIsInAnyTitleOrAddress() {
    var visitor = Forms.checked(new Writer(port), "He waits for her after work.");

    assertThat(visitor.page().title()).isEqualTo("Form - Rowan");
  }

  /// Every column of every table that holds one of these words, as text or as bytes.
  private List<String> tablesHolding(String... words) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var search =
            connection.prepareStatement(
                "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")) {
      var tables = search.executeQuery();
      while (tables.next()) {
        var table = tables.getString(1) + "." + tables.getString(2);
        for (var word : words) {
          var rows =
              statement.executeQuery(
                  "select count(*) from %s t where to_jsonb(t)::text like '%%%s%%' or to_jsonb(t)::text like '%%' || encode('%s'::bytea, 'hex') || '%%'"
                      .formatted(table, word, word));
          rows.next();
          if (rows.getInt(1) > 0 && !(word.equals("Whitlock") && table.equals("people.person"))) {
            found.add(table + " holds " + word);
          }
        }
      }
    }
    return found;
  }

  private List<String> strings(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
