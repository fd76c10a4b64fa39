package uk.rowan.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.look.Site.Answer;

/// What scripts add to the pages of staff: fast hands, a covered screen, a session that does not
/// end unannounced.
class StaffPageTests {

  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger extended = new AtomicInteger();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final Site site = new Site();
  private final BrowserContext visitor = Browser.visitor(1280, 900);

  @BeforeEach
  void open() {
    var frame = Gallery.staff("Kofi Osei");
    site.page("/form", Gallery.page("form", Map.of("frame", frame, "problems", Gallery.PROBLEMS)));
    site.page("/home", Gallery.page("home", Map.of("frame", frame, "full", true)));
    site.page(
        "/session/extend",
        () -> {
          extended.incrementAndGet();
          return new Answer(200, "");
        });
    site.page(
        "/sign-out",
        () -> {
          sent.incrementAndGet();
          await(answered);
          return new Answer(200, "<!DOCTYPE html><title>Out</title>");
        });
  }

  @AfterEach
  void close() {
    answered.countDown();
    visitor.close();
    site.close();
  }

  @Test
  void escapeTwiceCoversThePageAtOnceAndAgainShowsIt() {
    var page = at("/form");
    page.locator("#worry").fill("typed before");

    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator("main")).isHidden();
    assertThat(page.locator("header")).isHidden();
    assertThat(page.locator(".rowan-cover button")).isFocused();
    assertThat(page.title()).doesNotContain("Osei");

    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator("#worry")).hasValue("typed before");
    assertThat(page.locator("#worry")).isFocused();
  }

  @Test
  void buttonCoversThePageToo() {
    var page = at("/home");

    page.locator("[data-rowan=cover]").click();

    assertThat(page.locator("main")).isHidden();
  }

  @Test
  void slashLeadsToTheSearchUnlessSomeoneIsTyping() {
    var page = at("/form");

    page.locator("#worry").pressSequentially("and/or");
    assertThat(page.locator("#worry")).hasValue("and/or");

    page.locator("h1").click();
    page.keyboard().press("/");
    assertThat(page.locator("#rowan-search")).isFocused();
    assertThat(page.locator("#rowan-search")).hasValue("");
  }

  @Test
  void formIsSentOnceHoweverOftenItsButtonIsPressed() {
    var page = at("/home");

    page.evaluate(
        """
        () => {
          const button = document.querySelector("form[action='/sign-out'] button");
          button.click();
          button.click();
          button.click();
        }""");
    answered.countDown();
    page.waitForURL("**/sign-out");

    assertThat(sent).hasValue(1);
  }

  @Test
  void problemLeadsToTheFieldItIsAbout() {
    var page = at("/form");
    assertThat(page.locator(".govuk-error-summary")).isFocused();
    assertThat(page.title()).startsWith("Error: ");

    page.getByText("Date of birth must be in the past").first().click();

    assertThat(page.locator("[id='born.day']")).isFocused();
  }

  @Test
  void sessionIsAboutToEndIsSaidFiveMinutesBeforeAndOnePressKeepsIt() {
    var page = visitor.newPage();
    page.clock().install();
    page.navigate(site.address("/home"));
    var warning = page.locator(".rowan-idle");

    page.clock().runFor("24:00");
    assertThat(warning).isHidden();
    page.clock().runFor("01:01");
    assertThat(warning.locator("[role=status]")).containsText("5 minutes");

    warning.locator("button").click();
    assertThat(warning).isHidden();
    assertThat(extended).hasValue(1);
    page.clock().runFor("24:00");
    assertThat(warning).isHidden();
  }

  @Test
  @Tag("ASVS-14.3.3")
  void nothingIsKeptInTheBrowser() {
    var page = at("/home");

    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(visitor.cookies()).isEmpty();
  }

  private Page at(String path) {
    var page = visitor.newPage();
    page.navigate(site.address(path));
    return page;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
