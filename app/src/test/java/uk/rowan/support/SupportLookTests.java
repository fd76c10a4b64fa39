package uk.rowan.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestDatabase;

/// Every page of a case can be used by everyone: on a wide screen and a narrow one, empty, full and
/// wrong, by keyboard and without scripts.
@RowanTest
class SupportLookTests {

  @Autowired ApplicationContext application;
  @Autowired TestDatabase database;

  Scene scene;
  Partnership partnership;
  CaseId empty;
  CaseId full;
  CaseId closed;

  @BeforeEach
  void casesInEveryState() {
    database.renew();
    scene = new Scene(application);
    partnership = scene.partnership;
    empty = scene.opened("Wilhelmina-Anastasia", partnership.ama, List.of());
    full = scene.amasCase("Rosalind");
    closed = scene.amasCase("Juniper");
    scene.waitingCase("Wren");
    var ama = scene.at(partnership.ama);
    var at = "/cases/" + full;
    ama.post(
        at + "/plan",
        Map.of(
            "before", "0",
            "section[NOW]", "Ring 999. The word is \"library\".\nGo out by the back gate.",
            "section[PEOPLE]", "Her sister knows. His mother must not.",
            "review.day", "31",
            "review.month", "3",
            "review.year", "2026"));
    ama.post(at + "/needs", Map.of("kinds", "HOUSING,CHILDREN,MONEY"));
    ama.post(at + "/people", party("Wren", "11", "CHILD", "CHILD"));
    ama.post(at + "/people", party("Aldous", "", "EX_PARTNER", "HARMING"));
    ama.post(at + "/people", party("Wilhelmina-Anastasia", "", "SIBLING", "CONTESTED"));
    for (var outcome : List.of("NO_ANSWER", "SPOKE", "NOT_SAFE_TO_TALK")) {
      ama.post(at + "/contacts", contact(outcome));
    }
    scene.at(scene.bea).get(at);
    scene
        .at(partnership.mary)
        .post(
            at + "/notes", Map.of("kind", "SUPERVISION", "words", "Two calls a week are enough."));
    ama.post(at + "/notes", Map.of("words", "The school knows to ring her, not him."));
    var version = scene.version(partnership.ama, "/cases/" + closed + "/close");
    ama.post("/cases/" + closed + "/close", Scene.closing(version));
  }

  private static Map<String, String> party(String given, String born, String kind, String part) {
    return Map.of("given", given, "family", "Whitlock", "born", born, "kind", kind, "part", part);
  }

  @Test
  void everyPageHoldsOnAWideScreenAndANarrowOne() {
    var pages =
        List.of(
            "/cases",
            "/cases?whose=TEAM",
            "/cases?status=CLOSED&risk=HIGH",
            "/cases/" + empty,
            "/cases/" + empty + "/contacts",
            "/cases/" + empty + "/people",
            "/cases/" + empty + "/plan",
            "/cases/" + empty + "/needs",
            "/cases/" + full,
            "/cases/" + full + "/contacts",
            "/cases/" + full + "/plan",
            "/cases/" + full + "/needs",
            "/cases/" + full + "/people",
            "/cases/" + full + "/tasks",
            "/cases/" + full + "/notes",
            "/cases/" + full + "/worker",
            "/cases/" + full + "/close",
            "/cases/" + closed,
            "/cases/" + closed + "/follow-up",
            "/cases/" + closed + "/reopen");
    for (int width : new int[] {1280, 320}) {
      try (var visitor = visitor(partnership.ama, width, true)) {
        pages.forEach(path -> holds(visitor, path, width));
      }
      try (var visitor = visitor(partnership.mary, width, true)) {
        holds(visitor, "/cases?whose=TEAM", width);
        holds(visitor, "/cases/handover", width);
        holds(visitor, "/cases/handover?from=" + partnership.ama.id(), width);
      }
    }
  }

  @Test
  void everyFormSaysWhatIsWrong() {
    for (int width : new int[] {1280, 320}) {
      try (var visitor = visitor(partnership.ama, width, true)) {
        for (var form :
            List.of("contacts", "people", "tasks", "notes", "close", "worker", "needs", "plan")) {
          var page = visitor.newPage();
          page.navigate(site() + "/cases/" + empty + "/" + form);
          page.locator("main button[type=submit]").last().click();
          page.waitForLoadState();

          assertThat(page.title()).as(form).startsWith("Error: ");
          Looked.shoot(page, "support-wrong-" + form + "-" + width);
          assertThat(Looked.faults(page)).as(form).isEmpty();
        }
      }
    }
  }

  @Test
  void contactIsLoggedByKeyboardAlone() {
    try (var visitor = visitor(partnership.ama, 1280, true)) {
      var page = visitor.newPage();
      page.navigate(site() + "/cases/" + full + "/contacts");

      page.locator("#how").focus();
      page.keyboard().press("Space");
      page.locator("#outcome").focus();
      page.keyboard().press("Space");
      page.locator("#words").focus();
      page.keyboard().type("She is well");
      page.locator("#next").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/cases/" + full);

      assertThat(page.locator("main").innerText()).contains("She is well");
    }
  }

  @Test
  void contactIsLoggedWithoutScripts() {
    try (var visitor = visitor(partnership.ama, 1280, false)) {
      var page = visitor.newPage();
      page.navigate(site() + "/cases/" + full + "/contacts");

      page.locator("#how").check();
      page.locator("#outcome").check();
      page.locator("#words").fill("She is well");
      page.locator("main button[type=submit]").last().click();

      assertThat(page.url()).endsWith("/cases/" + full);
      assertThat(page.locator("main").innerText()).contains("She is well");
    }
  }

  private void holds(BrowserContext visitor, String path, int width) {
    var page = visitor.newPage();
    var response = page.navigate(site() + path);
    var named = path.replaceAll("[0-9a-f-]{36}", name(path)).replaceAll("[^a-zA-Z]+", "-");
    Looked.shoot(page, "support-" + named + "-" + width);

    assertThat(response.status()).as(path).isEqualTo(200);
    assertThat(Looked.faults(page)).as(path + " at " + width).isEmpty();
    page.close();
  }

  private String name(String path) {
    return path.contains(empty.toString())
        ? "empty"
        : path.contains(closed.toString()) ? "closed" : "full";
  }

  private BrowserContext visitor(Staff staff, int width, boolean scripts) {
    var visitor =
        Browser.visitor(
            new NewContextOptions()
                .setViewportSize(width, width == 320 ? 640 : 900)
                .setJavaScriptEnabled(scripts));
    visitor.addCookies(
        List.of(
            new Cookie("__Host-session", scene.at(staff).cookie("__Host-session"))
                .setUrl(site().replace("http://", "https://"))
                .setSecure(true)));
    return visitor;
  }

  private String site() {
    return scene.at(partnership.ama).site();
  }

  private static Map<String, String> contact(String outcome) {
    return new HashMap<>(
        Map.of(
            "how", "PHONE",
            "outcome", outcome,
            "time", "10:00",
            "day", "TODAY",
            "words", "She asks for the changed locks before Friday.",
            "next", "Ring about the locks",
            "nextOn.day", "4",
            "nextOn.month", "3",
            "nextOn.year", "2026"));
  }
}
