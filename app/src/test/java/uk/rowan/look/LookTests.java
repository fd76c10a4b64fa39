package uk.rowan.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// Every part, in every state in which it must hold, is usable by everyone, as far as a machine can
/// tell.
class LookTests {

  private static final String LONG =
      "Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyllgogerychwyrndrobwll";

  private static final Site SITE = new Site();

  @BeforeAll
  static void open() {
    SITE.page("/empty", Gallery.page("home", home(false, "R. Whitlock")));
    SITE.page("/home", Gallery.page("home", home(true, "R. Whitlock")));
    SITE.page("/long", Gallery.page("home", home(true, LONG)));
    SITE.page("/person", person("Rosalind Whitlock"));
    SITE.page("/person-long", person(LONG));
    SITE.page("/form", form(List.of()));
    SITE.page("/wrong", form(Gallery.PROBLEMS));
    SITE.page("/visitor", Gallery.page("visitor", Map.of("frame", Gallery.visitor())));
    SITE.page("/arabic", arabic(List.of()));
    SITE.page("/arabic-wrong", arabic(Gallery.PROBLEMS));
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "empty,1280",
    "home,1280",
    "long,320",
    "person,1280",
    "person-long,320",
    "form,1280",
    "wrong,320",
    "visitor,1280",
    "visitor,320",
    "arabic,320",
    "arabic-wrong,1280"
  })
  void pageHasNoFaultThatAMachineCanFind(String name, int width) {
    try (var visitor = Browser.visitor(width, width == 320 ? 640 : 900)) {
      var page = open(visitor.newPage(), name);

      Looked.shoot(page, name + "-" + width);

      assertThat(faults(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "person", "wrong", "visitor"})
  void pageHoldsInPrintAndInTheColoursOfTheSystem(String name) {
    try (var visitor = Browser.visitor(1280, 900)) {
      var page = open(visitor.newPage(), name);

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Looked.shoot(page, name + "-print");
      var printed = faults(page);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setMedia(Media.SCREEN)
              .setForcedColors(ForcedColors.ACTIVE));
      Looked.shoot(page, name + "-forced");

      assertThat(printed).isEmpty();
      assertThat(faults(page, "color-contrast")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "person", "form", "visitor", "arabic"})
  void pageHoldsAtFourHundredPerCent(String name) {
    try (var visitor = Browser.visitor(320, 256)) {
      var page = open(visitor.newPage(), name);

      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
      assertThat(hiddenStops(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"home,900", "person,900", "form,700", "visitor,600", "arabic,600", "person,560"})
  void whatHasTheFocusIsNeverHidden(String name, int height) {
    try (var visitor = Browser.visitor(1280, height)) {
      assertThat(hiddenStops(open(visitor.newPage(), name))).isEmpty();
    }
  }

  /// A rule that is not closed swallows all that follow it, and no browser says so.
  @Test
  void everyRuleOfTheStyleSheetIsClosed() throws IOException {
    var rules = new ClassPathResource("static/assets/rowan.css").getContentAsString(UTF_8);
    var bare = rules.replaceAll("(?s)/\\*.*?\\*/", "");

    assertThat(bare.chars().filter(mark -> mark == '{').count())
        .isEqualTo(bare.chars().filter(mark -> mark == '}').count());
  }

  @Test
  void plantedFaultIsFound() {
    SITE.page(
        "/planted",
        form(List.of())
            .replace(
                "<h1",
                "<img src=\"/assets/icon.svg\"><p class=\"rowan-header__whose\"><input name=\"x\"></p><h1"));
    try (var visitor = Browser.visitor(1280, 900)) {
      var page = open(visitor.newPage(), "planted");

      assertThat(faults(page).toString()).contains("image-alt").contains("label");
    }
  }

  private static String person(String who) {
    return Gallery.page("person", Map.of("frame", Gallery.staff("Kofi Osei"), "who", who));
  }

  private static Map<String, Object> home(boolean full, String who) {
    var worker = who.equals(LONG) ? LONG : "Kofi Osei";
    return Map.of("frame", Gallery.staff(worker), "full", full, "who", who);
  }

  private static String form(List<?> problems) {
    return Gallery.page("form", Map.of("frame", Gallery.staff("Kofi Osei"), "problems", problems));
  }

  private static String arabic(List<?> problems) {
    return Gallery.page("arabic", Map.of("frame", Gallery.visitor(), "problems", problems));
  }

  /// Opens a page that must neither complain nor ask for anything it may not have.
  private static Page open(Page page, String name) {
    page.onConsoleMessage(
        message -> assertThat(message.type()).as(message.text()).isNotEqualTo("error"));
    page.onPageError(error -> assertThat(error).isNull());
    page.navigate(SITE.address("/" + name));
    page.waitForFunction("document.querySelector('main') && document.readyState === 'complete'");
    return page;
  }

  /// Contrast is left out where the system chooses the colours: the machine reads those of the
  /// style sheet.
  private static List<String> faults(Page page, String... leftOut) {
    var faults = new ArrayList<>(Looked.faults(page, leftOut));
    faults.addAll(Looked.doubts(page, leftOut));
    return faults;
  }

  /// Walks the page by keyboard and tells each stop that something else covers.
  private static List<String> hiddenStops(Page page) {
    var hidden = new ArrayList<String>();
    for (int stop = 0; stop < 80; stop++) {
      page.keyboard().press("Tab");
      var told =
          (String)
              page.evaluate(
                  """
                  () => {
                    const on = document.activeElement;
                    if (!on || on === document.body) return "end";
                    const box = on.getBoundingClientRect();
                    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) =>
                      document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
                    const seen = points.some((top) => top && (on.contains(top) || top.contains(on)
                      || on.labels && [...on.labels].some((label) => label.contains(top))));
                    return seen ? "" : on.outerHTML.slice(0, 90) + " at " + Math.round(box.top) + " under "
                      + points.map((top) => top && top.outerHTML.slice(0, 60));
                  }""");
      if (told.equals("end")) {
        break;
      }
      if (!told.isEmpty()) {
        hidden.add(told);
      }
    }
    return hidden;
  }
}
