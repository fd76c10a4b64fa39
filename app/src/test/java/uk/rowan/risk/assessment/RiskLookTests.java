package uk.rowan.risk.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.testing.Staff.as;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Told;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// The pages of risk in a browser: by keys alone, narrow, printed, and without a fault that a
/// machine can find.
@RowanTest
class RiskLookTests {

  private static final String LONG =
      "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyllgogerychwyrndrobwll";
  private static final String ARABIC = "تقول إنها خائفة جدا وإنه يراقب هاتفها كل يوم";
  private static final List<String> KEYS =
      "ynydxynynynynynyndnynn".codePoints().mapToObj(Character::toString).toList();

  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  @Autowired ApplicationContext application;
  @Autowired RecordPerson recordPerson;
  @Autowired LegitimateRelationships relationships;

  BrowserContext browser = Browser.visitor(1280, 900);
  Partnership partnership;
  Visitor ama;

  @BeforeEach
  void someoneWorks() {
    partnership = Partnership.found(jdbc, transactions, clock);
    ama = Visitor.as(partnership.ama, application);
    signIn(browser, ama);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void wholeAssessmentIsAnsweredByKeysAndKeptAsOneGoes() {
    var robin = supported("Robin Alder");
    var page = open("/people/" + robin + "/risk");
    look(page, "empty");

    page.getByText("Assess risk").last().click();
    page.locator("#presence").focus();
    page.getByText("Begin").last().click();
    look(page, "begin-wrong");
    page.locator("#safeToTalk").check();
    page.locator("#presence").check();
    page.getByText("Begin").last().click();
    look(page, "conversation");

    page.locator("[id='a.changing.NOT_ASKED']").focus();
    for (var key : KEYS) {
      if (page.evaluate("document.activeElement.tagName").equals("TEXTAREA")) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press(key);
    }
    assertThat(page.locator("[data-rowan=risk-saved]"))
        .hasText(
            "Kept",
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(15000));
    page.reload();
    assertThat(page.locator("[id='a.changing.YES']")).isChecked();
    assertThat(page.locator(".rowan-risk-progress .govuk-tag")).containsText("Half-finished");
    look(page, "half");

    page.locator("button[value=judge]").press("Enter");
    page.locator("button[value=sign]").press("Enter");
    look(page, "judgement-wrong");
    page.locator("#band").check();
    page.locator("#words").fill("She expects to be killed. " + ARABIC);
    page.locator("#police").check();
    look(page, "judgement");
    page.locator("button[value=sign]").press("Enter");
    look(page, "signed");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Looked.shoot(page, "risk-signed-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    later(40);
    signed(robin, "MEDIUM", "It has been quiet since he moved away.");
    later(70);
    signed(robin, "STANDARD", ARABIC.repeat(4));
    signed(robin, "HIGH", "He is back.");
    look(open("/people/" + robin + "/risk"), "history");
    look(open("/people/" + robin + "/risk/incident"), "incident");
  }

  @Test
  void longNamesAndNarrowWindowsHold() {
    var robin = supported(LONG);
    var draft = signed(robin, "HIGH", LONG.repeat(3));
    try (var phone = Browser.visitor(320, 640)) {
      signIn(phone, ama);
      for (var path :
          List.of(
              "/people/" + robin + "/risk",
              "/people/" + robin + "/risk/begin",
              begun(robin),
              draft)) {
        var page = phone.newPage();
        page.navigate(ama.site() + path);
        Looked.shoot(
            page, "risk-narrow-" + path.replaceAll("[0-9a-f-]{36}", "x").replace('/', '-'));
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
            .as(path)
            .isEqualTo(0);
      }
    }
  }

  @Test
  void licensedFileIsAddedOnceAndABadOneSaysWhatIsWrong() {
    signIn(browser, Visitor.as(partnership.privacyOfficer, application));
    var page = open("/risk/instruments");
    look(page, "instruments");

    upload(page, "{\"code\": \"sector-24\"}");
    assertThat(page.locator(".govuk-error-summary")).containsText("The file");
    look(page, "instruments-wrong");
    upload(
        page,
        uk.rowan.risk.instrument.InstrumentExamples.FILE.replace("\"invented\"", "\"sector-24\""));
    assertThat(page.locator(".govuk-error-summary"))
        .containsText("The file is not this instrument: SafeLives Dash");
    upload(page, uk.rowan.risk.instrument.InstrumentExamples.FILE);
    assertThat(page.locator("main")).containsText("Invented checklist");
    upload(page, uk.rowan.risk.instrument.InstrumentExamples.FILE);
    assertThat(page.locator(".govuk-error-summary")).containsText("already");
  }

  private void later(int days) {
    clock.advance(Duration.ofDays(days));
    ama = Visitor.as(partnership.ama, application);
    signIn(browser, ama);
  }

  private static void upload(Page page, String json) {
    page.locator("#file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "file.json",
                "application/json",
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    page.getByText("Add this file").click();
  }

  private static void signIn(BrowserContext browser, Visitor who) {
    browser.clearCookies();
    browser.addCookies(
        List.of(
            new Cookie("__Host-session", who.cookie("__Host-session"))
                .setUrl(who.site().replace("http:", "https:") + "/")
                .setSecure(true)));
  }

  private Page open(String path) {
    var page = browser.newPage();
    page.navigate(ama.site() + path);
    return page;
  }

  private static void look(Page page, String name) {
    Looked.shoot(page, "risk-" + name);
    assertThat(Looked.faults(page)).as(name).isEmpty();
  }

  private String begun(PersonId person) {
    return ama.post(
            "/people/" + person + "/risk/begin",
            java.util.Map.of(
                "safeToTalk", "YES", "presence", "WITH_PERSON", "instrument", "rowan|1"))
        .location();
  }

  private String signed(PersonId person, String band, String words) {
    var draft = begun(person);
    ama.post(
        draft + "/judgement",
        java.util.Map.of(
            "version", "1", "band", band, "words", words, "police", "YES", "act", "sign"));
    return draft;
  }

  private PersonId supported(String name) {
    var person = new PersonId(UUID.randomUUID());
    var matter = UUID.randomUUID();
    as(partnership.ama)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      relationships.relate(
                          partnership.ama.id().value(),
                          person.value(),
                          person,
                          RelationshipKind.NAMED_WORKER,
                          Stage.OPEN,
                          matter);
                      recordPerson.record(
                          person, Told.of(new Name(name, ""), Birth.unknown()), matter);
                    }));
    return person;
  }
}
