package uk.rowan.platform.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.look.Browser;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Passkeys, with a device that Chromium plays: as the second factor, beside codes, and never in
/// place of a password.
@RowanTest
@Tag("SI-02")
@Timeout(120)
class PasskeyTests {

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private final List<String> complaints = new ArrayList<>();
  private Accounts accounts;
  private Partnership partnership;
  private BrowserContext browser;
  private Page page;
  private CDPSession device;
  private String authenticator = "";

  @BeforeEach
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    accounts = new Accounts(application);
    accounts.open(partnership.ama);
    accounts.open(partnership.tom);
    browser = Browser.personsOwn(new NewContextOptions().setViewportSize(1280, 900));
    page = browser.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    device = browser.newCDPSession(page);
    device.send("WebAuthn.enable");
    authenticator = newDevice();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void passkeyIsAddedOnTheAccountPageAndSignsInAsSecondFactorOnly() throws SQLException {
    added();
    assertThat(page.locator("main")).containsText("Blue key");

    signOut();
    password();
    assertThat(page.locator("[data-rowan=passkey]")).isVisible();
    use();
    page.waitForURL(site() + "/");
    assertThat(page.locator(".rowan-header__whose")).hasText("Ama Okoro");
    assertThat(audited("sign_in.passkey", "ALLOWED")).isEqualTo(1);

    signOut();
    page.navigate(site() + "/sign-in/code");
    assertThat(page.locator("h1")).hasText("Sign in");
    page.navigate(site() + "/");
    assertThat(page.locator("h1")).hasText("Sign in");
    assertThat(complaints).filteredOn(said -> said.contains("Content Security")).isEmpty();
  }

  @Test
  void answerOfAPasskeyAloneOpensNothing() {
    var stranger = Visitor.anyone(application);

    var seen = stranger.post("/sign-in/passkey", Map.of("answer", "{}"));

    assertThat(seen.location()).isEqualTo("/sign-in");
    assertThat(stranger.get("/").location()).endsWith("/sign-in");
  }

  @Test
  void answerWorksOnceAndForItsOwnQuestionOnly() {
    added();
    signOut();
    password();
    page.evaluate(
        """
        () => {
          const form = document.querySelector("[data-rowan=passkey]");
          form.requestSubmit = () => { form.dataset.ready = form.elements.answer.value; };
        }""");
    use();
    page.waitForCondition(() -> page.locator("[data-ready]").count() == 1);
    var answer = page.locator("[data-ready]").getAttribute("data-ready");
    var other = Visitor.anyone(application);
    accounts.password(other, partnership.ama);
    other.get("/sign-in/code");

    assertThat(other.post("/sign-in/passkey", Map.of("answer", answer)).status()).isEqualTo(422);
    assertThat(other.get("/").location()).endsWith("/sign-in");
    page.evaluate(
        "() => HTMLFormElement.prototype.submit.call(document.querySelector('[data-rowan=passkey]'))");
    page.waitForURL(site() + "/");
  }

  @Test
  void passkeyOfAColleagueDoesNotAnswerForMe() throws SQLException {
    added();
    signOut();
    try (var connection = database.asAdministrator();
        var statement =
            connection.prepareStatement("update sharing.passkey set staff = ? where staff = ?")) {
      statement.setObject(1, partnership.tom.id().value());
      statement.setObject(2, partnership.ama.id().value());
      statement.executeUpdate();
    }

    password();

    assertThat(page.locator("[data-rowan=passkey]")).hasCount(0);
    assertThat(page.locator("input[name=code]")).isVisible();
  }

  @Test
  void copyOfAKeyIsRefused() throws SQLException {
    added();
    signOut();
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.executeUpdate("update sharing.passkey set signatures = 1000000");
    }

    password();
    use();

    assertThat(page.locator(".govuk-error-summary")).containsText("passkey did not work");
    assertThat(page.locator("h1")).hasText("Show that it is you");
    assertThat(audited("sign_in.passkey", "REFUSED")).isEqualTo(1);
  }

  @Test
  void deviceThatDoesNotCheckWhoHoldsItIsNotTaken() {
    device.send("WebAuthn.removeVirtualAuthenticator", named(authenticator));
    authenticator = newDevice();
    added();
    signOut();
    var unverified = named(authenticator);
    unverified.addProperty("isUserVerified", false);
    device.send("WebAuthn.setUserVerified", unverified);

    password();
    use();

    assertThat(page.locator("[data-rowan=passkey] [role=status]")).containsText("did not work");
    assertThat(page.locator("h1")).hasText("Show that it is you");
  }

  @Test
  @Tag("SI-03")
  void proofByPasskeyFreshensTheSessionAndDoesNotLengthenIt() {
    added();
    clock.advance(Duration.ofMinutes(6));
    page.navigate(site() + "/account/passkeys");
    assertThat(page.locator("h1")).hasText("Show that it is you");
    shoot("prove-passkey");

    use();
    page.waitForURL(site() + "/account/passkeys");
    for (int half = 0; half < 24; half++) {
      clock.advance(Duration.ofMinutes(29));
      page.navigate(site() + "/account");
    }
    assertThat(page.locator("h1")).hasText("Your account");
    clock.advance(Duration.ofMinutes(18));
    page.navigate(site() + "/account");

    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void passkeyIsRemovedByItsOwnerAlone() throws SQLException {
    added();
    var id = page.locator("form[action$='/remove']").getAttribute("action");
    var tom = Visitor.as(partnership.tom, application);

    assertThat(tom.post(id, Map.of()).status()).isEqualTo(404);
    page.locator("form[action$='/remove'] button").click();
    page.waitForLoadState();

    assertThat(page.locator("main")).containsText("You have none");
    assertThat(audited("sign_in.passkey_removed", "ALLOWED")).isEqualTo(1);
  }

  @Test
  void withoutScriptsCodesAreThereAndNothingElseIsOffered() {
    try (var plain = Browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))) {
      var mine = plain.newPage();
      mine.navigate(site() + "/sign-in");
      mine.locator("[name=username]").fill(partnership.ama.username());
      mine.locator("[name=password]").fill(Accounts.PASSWORD);
      mine.locator("main button").click();
      assertThat(mine.locator("[data-rowan=passkey]")).not().isVisible();
      mine.locator("[name=code]").fill(accounts.code(partnership.ama));
      mine.locator("main button >> visible=true").click();
      mine.waitForURL(site() + "/");
    }
  }

  private void added() {
    password();
    page.locator("[name=code]").fill(accounts.code(partnership.ama));
    page.locator("main button >> visible=true").last().click();
    page.waitForURL(site() + "/");
    page.navigate(site() + "/account/passkeys");
    shoot("add-passkey");
    page.locator("[name=label]").fill("Blue key");
    use();
    page.waitForURL(site() + "/account");
    shoot("account-passkey");
    clock.advance(Duration.ofSeconds(60));
  }

  private void password() {
    page.navigate(site() + "/sign-in");
    page.locator("[name=username]").fill(partnership.ama.username());
    page.locator("[name=password]").fill(Accounts.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(site() + "/sign-in/code");
    shoot("sign-in-code");
  }

  private void use() {
    page.locator("[data-rowan=passkey] button").click();
    page.waitForLoadState();
  }

  private void signOut() {
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL(site() + "/signed-out");
  }

  private String newDevice() {
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "usb");
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    return device
        .send("WebAuthn.addVirtualAuthenticator", arguments)
        .get("authenticatorId")
        .getAsString();
  }

  private static JsonObject named(String authenticator) {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", authenticator);
    return arguments;
  }

  private void shoot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(java.nio.file.Path.of("target/look/platform-" + name + ".png")));
  }

  private String site() {
    return Visitor.anyone(application).site();
  }

  private int audited(String action, String outcome) throws SQLException {
    return accounts.audited(action, outcome);
  }
}
