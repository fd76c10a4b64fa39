package uk.rowan.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import uk.rowan.look.Site.Answer;

/// Whoever leaves a public page in a hurry leaves nothing of it on the screen, and Back does not
/// bring it again.
@Timeout(60)
class ExitTests {

  private static final String TELL_WHAT_IS_SHOWN_AGAIN =
      """
      () => addEventListener("pageshow", (event) => navigator.sendBeacon(
        "/shown/" + (event.persisted ? "kept" : "new")
          + "/" + (document.body.innerText.trim() ? "full" : "empty")))""";

  private final AtomicBoolean left = new AtomicBoolean();
  private final Site site = new Site();
  private final BrowserContext visitor =
      Browser.personsOwn(new NewContextOptions().setViewportSize(1280, 900));

  @BeforeEach
  void open() {
    var page = Gallery.page("visitor", Map.of("frame", Gallery.visitor()));
    site.page("/before", "<!DOCTYPE html><title>Before</title><p>Before</p>");
    site.page("/neutral", "<!DOCTYPE html><title>Weather</title><p>Weather</p>");
    site.page("/first", () -> left.get() ? new Answer(303, "/neutral") : new Answer(200, page));
    site.page("/second", () -> left.get() ? new Answer(303, "/neutral") : new Answer(200, page));
    site.page(
        "/leave",
        () -> {
          left.set(true);
          return new Answer(303, "/neutral");
        });
  }

  /// The visitor stays until the browser goes: its driver waits for ever for a window that showed a
  /// kept page.
  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void browserOfTheseTestsKeepsPagesForBack() {
    var page = visitor.newPage();
    page.navigate(site.address("/before"));
    page.evaluate(TELL_WHAT_IS_SHOWN_AGAIN);

    page.navigate(site.address("/neutral"));
    back(page);

    page.waitForCondition(() -> site.asked("/shown/kept/full") == 1);
  }

  @Test
  @Tag("BR-02")
  void pageTheBrowserKeptIsEmptyUntilTheServerHasAnswered() {
    var page = visitor.newPage();
    page.navigate(site.address("/first"));
    page.evaluate(TELL_WHAT_IS_SHOWN_AGAIN);

    page.navigate(site.address("/neutral"));
    back(page);

    page.waitForCondition(() -> site.asked("/shown/kept/empty") == 1);
    page.waitForCondition(() -> site.asked("/first") == 2);
  }

  @Test
  @Tag("BR-01")
  void nothingOfThePageIsSeenAfterExitByBackForwardOrReload() {
    var page = atSecondPage();

    page.locator(".rowan-exit__button").click();
    page.waitForURL("**/neutral");
    back(page);
    page.waitForCondition(() -> site.asked("/first") == 2);
    page.waitForCondition(() -> site.asked("/neutral") == 2);
    assertThat(shown(page)).isEqualTo("Weather");

    page.evaluate("setTimeout(() => history.forward())");
    page.waitForCondition(() -> page.url().endsWith("/neutral"));
    assertThat(shown(page)).isEqualTo("Weather");

    page.reload();
    assertThat(shown(page)).isEqualTo("Weather");
    assertThat(site.asked("/second")).isEqualTo(1);
  }

  @Test
  @Tag("BR-01")
  void pageIsBlankInTheSameTurnEvenOffline(TestReporter reporter) {
    var page = atSecondPage();
    visitor.setOffline(true);

    var seen =
        (Map<?, ?>)
            page.evaluate(
                """
                () => {
                  const from = performance.now();
                  document.querySelector(".rowan-exit__button").click();
                  const elements = document.body.childElementCount;
                  const { title } = document;
                  const path = location.pathname;
                  return { elements, title, path, took: performance.now() - from };
                }""");

    reporter.publishEntry("blank after, ms", String.valueOf(seen.get("took")));
    assertThat(seen.get("elements")).isEqualTo(0);
    assertThat(seen.get("title")).isEqualTo("Loading");
    assertThat(seen.get("path")).isEqualTo("/leave");
  }

  @Test
  @Tag("BR-01")
  void threePressesOfShiftLeave() {
    var page = atSecondPage();

    page.keyboard().press("Shift");
    assertThat(said(page)).isEqualTo("Press Shift 2 more times to exit this page.");
    assertThat(page.locator(".rowan-exit__dot--on").count()).isEqualTo(1);

    page.keyboard().press("Shift");
    assertThat(said(page)).isEqualTo("Press Shift 1 more time to exit this page.");

    page.keyboard().press("Shift");
    page.waitForURL("**/neutral");
  }

  @Test
  @Tag("BR-01")
  void shiftIsForgottenAfterFiveSecondsAndCapitalLettersDoNotCount() {
    var page = visitor.newPage();
    page.clock().install();
    page.navigate(site.address("/first"));

    page.keyboard().press("Shift+A");
    page.keyboard().press("Shift+B");
    page.keyboard().press("Shift+C");
    assertThat(said(page)).isEmpty();

    page.keyboard().press("Shift");
    page.keyboard().press("Shift");
    page.clock().runFor(5_001);
    page.keyboard().press("Shift");

    assertThat(page.url()).endsWith("/first");
    assertThat(said(page)).isEqualTo("Press Shift 2 more times to exit this page.");
  }

  @Test
  @Tag("BR-01")
  void plainLinkLeavesWhereScriptsDoNotWork() {
    try (var plain = Browser.visitor(new NewContextOptions().setJavaScriptEnabled(false))) {
      var page = plain.newPage();
      page.navigate(site.address("/first"));

      page.locator(".rowan-exit__button").click();

      page.waitForURL("**/neutral");
      assertThat(left).isTrue();
    }
  }

  private Page atSecondPage() {
    var page = visitor.newPage();
    page.navigate(site.address("/before"));
    page.navigate(site.address("/first"));
    page.locator("a[href='/second']").click();
    page.waitForURL("**/second");
    return page;
  }

  private static void back(Page page) {
    page.evaluate("setTimeout(() => history.back())");
  }

  private static String shown(Page page) {
    return page.locator("body").innerText().strip();
  }

  private static String said(Page page) {
    return page.locator("[data-rowan=exit-said]").textContent();
  }
}
