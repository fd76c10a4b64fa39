package uk.rowan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Visitor;

/// Someone at a real browser with scripts, who goes from page to page as people do: by what is
/// written on links, buttons and fields. Every page they come to is looked at, and remembered.
final class Traveller implements AutoCloseable {

  private static final String STORED =
      "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";

  /// A page as it was come to: its address and title, all of it, and what the browser keeps.
  record Seen(String address, String title, String body, String stored) {}

  private final String site;
  private final BrowserContext browser;
  private final Page page;
  private final boolean looks;
  private final List<Seen> seen = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private Traveller(ApplicationContext application, int width, boolean looks) {
    this.site = Visitor.anyone(application).site();
    this.looks = looks;
    this.browser = Browser.visitor(new NewContextOptions().setViewportSize(width, 800));
    this.page = browser.newPage();
    page.setDefaultTimeout(12_000);
    page.onPageError(broken::add);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error") && said.text().contains("Content Security Policy")) {
            broken.add(said.text());
          }
        });
  }

  static Traveller anyone(ApplicationContext application, int width, boolean looks) {
    return new Traveller(application, width, looks);
  }

  /// Signed in, without the typing.
  static Traveller as(Staff staff, ApplicationContext application, boolean looks) {
    var traveller = new Traveller(application, 1280, looks);
    traveller.browser.addCookies(
        List.of(
            new Cookie("__Host-session", Visitor.as(staff, application).cookie("__Host-session"))
                .setUrl(traveller.site.replace("http:", "https:") + "/")
                .setSecure(true)
                .setHttpOnly(true)));
    return traveller;
  }

  Traveller open(String path) {
    page.navigate(site + path);
    return arrived();
  }

  Traveller fill(String field, String words) {
    named(field).first().fill(words);
    return this;
  }

  /// A day, month and year in the fields of a date.
  Traveller fill(String field, int day, int month, int year) {
    return fill(field + ".day", "" + day)
        .fill(field + ".month", "" + month)
        .fill(field + ".year", "" + year);
  }

  /// The first answer to a question.
  Traveller check(String field) {
    named(field).first().check();
    return this;
  }

  Traveller check(String field, String value) {
    page.locator("main [name='%s'][value='%s']".formatted(field, value)).check();
    return this;
  }

  /// The choice that begins with these words.
  Traveller choose(String field, String words) {
    var begins = Pattern.compile("^\\s*" + words);
    var options = named(field).first().locator("option");
    var chosen = options.filter(new Locator.FilterOptions().setHasText(begins)).first();
    named(field).first().selectOption(chosen.getAttribute("value"));
    return this;
  }

  /// The answer whose words hold these.
  Traveller pick(String field, String words) {
    page.locator("main .govuk-radios__item, main .govuk-checkboxes__item")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("[name='%s']".formatted(field)))
                .setHasText(words))
        .locator("input")
        .first()
        .check();
    return this;
  }

  Traveller press(String words) {
    return click(
        page.locator("main button:visible, main a[role=button]:visible")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words)))
            .last());
  }

  Traveller follow(String words) {
    return click(
        page.locator("main a:visible, .rowan-page a:visible, nav a:visible")
            .filter(new Locator.FilterOptions().setHasText(words))
            .first());
  }

  Traveller click(Locator what) {
    page.evaluate("document.documentElement.dataset.before = 'yes'");
    what.click();
    return arrived();
  }

  Page page() {
    return page;
  }

  /// What the page says.
  String text() {
    return page.locator("main").innerText();
  }

  /// Where the browser is, without the site.
  String path() {
    return page.url().substring(site.length());
  }

  /// Keeps a picture of the page for the eye.
  Traveller keep(String name) {
    if (looks) {
      Looked.shoot(page, "story-" + name);
    }
    return this;
  }

  List<Seen> seen() {
    return seen;
  }

  String cookies() {
    return browser.cookies().stream().map(cookie -> cookie.name).toList().toString();
  }

  @Override
  public void close() {
    browser.close();
  }

  private Locator named(String field) {
    return page.locator("main [name='%s']:not([type=hidden])".formatted(field));
  }

  private Traveller arrived() {
    page.locator("html:not([data-before]) main").waitFor();
    page.waitForLoadState();
    assertThat(broken).as(path()).isEmpty();
    if (looks) {
      assertThat(Looked.faults(page)).as(path()).isEmpty();
    }
    seen.add(new Seen(path(), page.title(), page.content(), (String) page.evaluate(STORED)));
    return this;
  }
}
