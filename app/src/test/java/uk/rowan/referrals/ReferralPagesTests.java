package uk.rowan.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Every page of a referral's way, in a real browser, in every state it can be in.
@RowanTest
@Tag("browser")
class ReferralPagesTests {

  private static final String LONG =
      "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley Llanfairpwllgwyngyllgogerychwyrndrobwll";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private TestDatabase database;
  @Autowired private ApplicationContext application;

  private Partnership partnership;

  @BeforeEach
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
  }

  @Test
  void everyPageOfTheFormHoldsOnASmallPhoneAndOnADesk() {
    for (var width : List.of(320, 1280)) {
      try (var browser = Browser.visitor(width, 900)) {
        var page = browser.newPage();
        var faults = new ArrayList<String>();
        page.navigate(site("/refer"));
        faults.addAll(faults(page, "refer-start-" + width));
        press(page, "Start");
        faults.addAll(faults(page, "refer-before-" + width));
        press(page, "I understand, continue");
        press(page, "Continue");
        faults.addAll(faults(page, "refer-who-wrong-" + width));
        page.getByLabel("Someone I know through my work").check();
        press(page, "Continue");
        faults.addAll(faults(page, "refer-person-" + width));
        page.getByLabel("First names").fill(LONG);
        page.getByLabel("Family name").fill("الورد");
        press(page, "Continue");
        page.getByLabel("By phone").check();
        press(page, "Continue");
        faults.addAll(faults(page, "refer-contact-wrong-" + width));
        page.getByLabel("Number to ring").fill(Forms.PHONE);
        press(page, "Continue");
        faults.addAll(faults(page, "refer-address-" + width));
        press(page, "I do not know");
        faults.addAll(faults(page, "refer-harming-" + width));
        press(page, "I do not know");
        press(page, "Add another child");
        faults.addAll(faults(page, "refer-children-" + width));
        press(page, "No children, or I do not know");
        page.getByLabel("What are you worried about?").fill("هو ينتظرها بعد العمل. " + LONG);
        faults.addAll(faults(page, "refer-concern-" + width));
        press(page, "Continue");
        faults.addAll(faults(page, "refer-risk-" + width));
        page.getByLabel("They could be seriously hurt or killed").check();
        press(page, "Continue");
        faults.addAll(faults(page, "refer-aware-" + width));
        press(page, "I do not know");
        faults.addAll(faults(page, "refer-you-" + width));
        press(page, "I would rather not say");
        faults.addAll(faults(page, "refer-check-" + width));
        press(page, "Send");
        faults.addAll(faults(page, "refer-sent-" + width));

        assertThat(faults).isEmpty();
      }
    }
  }

  @Test
  void pagesToReadHold() {
    for (var path : List.of("safety", "privacy", "accessibility", "help")) {
      try (var browser = Browser.visitor(320, 700)) {
        var page = browser.newPage();
        page.navigate(site("/" + path));

        assertThat(faults(page, "read-" + path)).isEmpty();
      }
    }
  }

  @Test
  @Tag("BR-03")
  void wholeFormIsOneEntryInTheHistory() {
    try (var browser = Browser.visitor(1000, 800)) {
      var page = browser.newPage();
      page.navigate(site("/help"));
      page.navigate(site("/refer"));
      var before = page.evaluate("history.length");
      press(page, "Start");
      press(page, "I understand, continue");
      page.getByLabel("Me", new Page.GetByLabelOptions().setExact(true)).check();
      press(page, "Continue");
      press(page, "I do not know");

      assertThat(page.evaluate("history.length")).isEqualTo(before);
      assertThat(page.url()).isEqualTo(site("/refer"));
    }
  }

  @Test
  @Tag("BR-01")
  @Tag("BR-05")
  void exitingWipesTheDraftAndBackDoesNotBringItBack() {
    try (var browser = Browser.personsOwn(new NewContextOptions().setViewportSize(1000, 800))) {
      browser.route(
          "https://www.bbc.co.uk/**",
          route ->
              route.fulfill(
                  new com.microsoft.playwright.Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<title>Weather</title>")));
      var page = browser.newPage();
      page.navigate(site("/help"));
      page.navigate(site("/refer"));
      press(page, "Start");
      press(page, "I understand, continue");
      page.getByLabel("Me", new Page.GetByLabelOptions().setExact(true)).check();
      press(page, "Continue");
      page.getByLabel("First names").fill("Rosalind");

      page.keyboard().press("Shift");
      page.keyboard().press("Shift");
      page.keyboard().press("Shift");
      page.waitForURL("https://www.bbc.co.uk/weather");
      page.navigate(site("/refer"));

      assertThat(page.textContent("h1")).isEqualTo("Ask for help");
      assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("__Host-draft"));
    }
  }

  @Test
  void formIsFilledInByKeyboardAlone() {
    try (var browser = Browser.visitor(1000, 800)) {
      var page = browser.newPage();
      page.navigate(site("/refer"));
      tabTo(page, "Start");
      page.keyboard().press("Enter");
      page.waitForSelector("text=Before you go on");
      tabTo(page, "I understand, continue");
      page.keyboard().press("Enter");
      page.waitForSelector("text=Who needs help?");
      tabTo(page, "who");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForSelector("text=Who are you?");
      tabTo(page, "given");
      page.keyboard().type("Rosalind");
      page.keyboard().press("Enter");
      page.waitForSelector("text=How is it safe to reach you?");

      assertThat(page.textContent("h1")).isEqualTo("How is it safe to reach you?");
    }
  }

  @Test
  void pagesOfStaffHoldEmptyTypicalAndWrong() {
    var faults = new ArrayList<String>();
    try (var browser = as(partnership.tom, 1280)) {
      var page = browser.newPage();
      page.navigate(site("/triage"));
      faults.addAll(faults(page, "triage-empty"));
      Forms.sent(
          new Writer(port),
          "He waits for her after work and has told her what he will do if she leaves. Last night he put his hands round her neck; the neighbour called, she said it was nothing. She asked me not to write to the house, he opens everything.");
      clock.advance(Duration.ofHours(20));
      Forms.sent(new Writer(port), "She is back, with a broken wrist. The children saw it.");
      clock.advance(Duration.ofHours(5));
      signIn(browser, partnership.tom);
      Visitor.as(partnership.mary, application).get("/triage/" + newest());
      page.navigate(site("/triage"));
      faults.addAll(faults(page, "triage-typical"));
      page.navigate(site("/triage/" + newest()));
      faults.addAll(faults(page, "referral-typical"));
      press(page, "Decide");
      faults.addAll(faults(page, "referral-wrong"));
      page.getByLabel("Take them on").check();
      faults.addAll(faults(page, "referral-accept"));
      press(page, "Decide");
      faults.addAll(faults(page, "triage-done"));
      page.navigate(site("/refer/staff"));
      faults.addAll(faults(page, "refer-staff"));
      page.getByLabel("First names").first().fill("Rosalind");
      page.getByLabel("Family name").first().fill("Whitlock");
      page.locator("#born\\.day").fill("2");
      page.locator("#born\\.month").fill("5");
      page.locator("#born\\.year").fill("1991");
      press(page, "Look whether they are known");
      faults.addAll(faults(page, "refer-staff-known"));
      press(page, "Send");
      faults.addAll(faults(page, "refer-staff-wrong"));
    }
    try (var browser = as(partnership.tom, 320)) {
      var page = browser.newPage();
      page.navigate(site("/triage"));
      faults.addAll(faults(page, "triage-320"));
      page.locator(".rowan-queue a").first().click();
      faults.addAll(faults(page, "referral-320"));
      page.navigate(site("/refer/staff"));
      faults.addAll(faults(page, "refer-staff-320"));
    }
    assertThat(faults).isEmpty();
  }

  private String newest() {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select id::text from referrals.referral order by received_at desc limit 1")) {
      rows.next();
      return rows.getString(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private BrowserContext as(Staff staff, int width) {
    var browser = Browser.visitor(new NewContextOptions().setViewportSize(width, 900));
    signIn(browser, staff);
    return browser;
  }

  private void signIn(BrowserContext browser, Staff staff) {
    browser.addCookies(
        List.of(
            new Cookie("__Host-session", Visitor.as(staff, application).cookie("__Host-session"))
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setHttpOnly(true)));
  }

  private String site(String path) {
    return "http://localhost:" + port + path;
  }

  private static void press(Page page, String words) {
    page.evaluate("document.documentElement.dataset.before = 'yes'");
    page.locator("main button:visible", new Page.LocatorOptions().setHasText(words)).last().click();
    page.locator("html:not([data-before]) main").waitFor();
    page.waitForLoadState();
  }

  private static void tabTo(Page page, String nameOrWords) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      var on =
          (String)
              page.evaluate(
                  "document.activeElement.name + '|' + document.activeElement.textContent.trim()");
      if (on.startsWith(nameOrWords + "|") || on.endsWith("|" + nameOrWords)) {
        return;
      }
    }
    throw new AssertionError("no way by keyboard to " + nameOrWords);
  }

  /// What a machine finds wrong, and anything wider than the window; with a picture for the eye.
  private static List<String> faults(Page page, String name) {
    page.locator("main").waitFor();
    Looked.shoot(page, "referrals-" + name);
    return Looked.faults(page).stream().map(fault -> name + " " + fault).toList();
  }
}
