package uk.rowan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Role;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// Signing in and out at a real browser: by keyboard alone, with and without scripts, every page of
/// it looked at, and nothing left behind.
@RowanTest
class SignInLookTests {

  private static final String KEPT =
      """
      async () => JSON.stringify([
        Object.entries(localStorage), Object.entries(sessionStorage), await caches.keys(),
        (await indexedDB.databases()).map(it => it.name), document.cookie,
        (await navigator.serviceWorker.getRegistrations()).length])
      """;
  private static final String NOTHING = "[[],[],[],[],\"\",0]";

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Accounts accounts;
  private Staff ina;
  private String site;

  @BeforeEach
  void begin() {
    var partnership = Partnership.found(jdbc, transactions, clock);
    ina = partnership.hire(partnership.alder, "Ina Moss", Role.PRACTITIONER);
    accounts = new Accounts(application);
    accounts.open(ina);
    site = Visitor.anyone(application).site();
  }

  @ParameterizedTest
  @CsvSource({"1280, true", "320, true", "1280, false"})
  void roadInIsWalkedByKeyboardAlone(int width, boolean scripts) {
    var habits = new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts);
    try (var browser = Browser.visitor(habits)) {
      var page = browser.newPage();
      page.navigate(site + "/sign-in");
      see(page, "sign-in", width, scripts);

      typed(page, "username", ina.username());
      typed(page, "password", "not that one");
      pressed(page);
      assertThat(page.title()).startsWith("Error: ");
      assertThat(page.locator("[name=username]").inputValue()).isEqualTo(ina.username());
      assertThat(page.locator("[name=password]").inputValue()).isEmpty();
      see(page, "sign-in-wrong", width, scripts);

      typed(page, "username", ina.username());
      typed(page, "password", Accounts.PASSWORD);
      pressed(page);
      see(page, "code", width, scripts);

      typed(page, "code", accounts.code(ina).equals("000000") ? "111111" : "000000");
      pressed(page);
      assertThat(page.title()).startsWith("Error: ");
      see(page, "code-wrong", width, scripts);

      typed(page, "code", accounts.code(ina));
      pressed(page);
      assertThat(page.url()).isEqualTo(site + "/");
      for (var own : Stream.of("account", "account/passkeys", "prove?then=/account").toList()) {
        page.navigate(site + "/" + own);
        assertThat(page.locator("h1").innerText()).doesNotContain("not found", "Sign in");
        see(page, own.replaceAll("\\W", "-"), width, scripts);
      }
    }
  }

  @Test
  @Tag("SI-07")
  void nothingOfASessionIsLeftInTheBrowserAfterSigningOut() {
    try (var browser = Browser.visitor(1280, 800)) {
      var page = browser.newPage();
      signIn(page);
      page.evaluate(
          "() => { localStorage.setItem('left', 'x'); sessionStorage.setItem('left', 'x') }");

      page.locator("form[action='/sign-out'] button").press("Enter");
      page.waitForURL("**/signed-out");
      see(page, "signed-out", 1280, true);

      assertThat(page.evaluate(KEPT)).isEqualTo(NOTHING);
      assertThat(browser.cookies()).extracting(it -> it.name).doesNotContain("__Host-session");
      page.goBack();
      page.waitForLoadState();
      assertThat(page.content()).doesNotContain(ina.name());
    }
  }

  /// The one above says something only when there was something: a browser that is signed in holds
  /// a cookie that scripts cannot read, and what a script left.
  @Test
  void browserThatIsSignedInHoldsASession() {
    try (var browser = Browser.visitor(1280, 800)) {
      var page = browser.newPage();
      signIn(page);
      page.evaluate("() => localStorage.setItem('left', 'x')");

      assertThat(page.evaluate(KEPT)).isEqualTo("[[[\"left\",\"x\"]],[],[],[],\"\",0]");
      assertThat(browser.cookies()).extracting(it -> it.name).contains("__Host-session");
      assertThat(page.content()).contains(ina.name());
    }
  }

  private void signIn(Page page) {
    page.navigate(site + "/sign-in");
    typed(page, "username", ina.username());
    typed(page, "password", Accounts.PASSWORD);
    pressed(page);
    typed(page, "code", accounts.code(ina));
    pressed(page);
    assertThat(page.url()).isEqualTo(site + "/");
  }

  /// Goes to a field as the keyboard goes there, from wherever the focus is.
  private static void typed(Page page, String field, String words) {
    String at = "";
    for (int stops = 0; !field.equals(at); stops++) {
      assertThat(stops).as("Tab never comes to " + field).isLessThan(40);
      page.keyboard().press("Tab");
      at = String.valueOf(page.locator(":focus").getAttribute("name"));
    }
    page.keyboard().press("Control+A");
    page.keyboard().type(words);
  }

  private static void pressed(Page page) {
    var arrived = new AtomicBoolean();
    page.onDOMContentLoaded(_ -> arrived.set(true));
    page.keyboard().press("Enter");
    page.waitForCondition(arrived::get);
  }

  private static void see(Page page, String name, int width, boolean scripts) {
    Looked.shoot(page, "signing-" + name + "-" + width + (scripts ? "" : "-bare"));
    assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    if (scripts) { // axe is a script
      assertThat(Looked.faults(page)).as(name + " " + width).isEmpty();
    }
  }
}
