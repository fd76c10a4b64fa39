package uk.rowan.look;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a machine finds wrong with a page, and a picture of it for the eye.
public final class Looked {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// What the machine says and people have decided: the dots between page numbers are no text; the
  /// back link stands between header and main, so that skipping to the content passes it.
  private static final List<Pattern> EXPECTED =
      List.of(
          Pattern.compile("^color-contrast .*pagination__item--ellipsis", Pattern.DOTALL),
          Pattern.compile("^region .*govuk-back-link", Pattern.DOTALL));

  private Looked() {}

  /// Faults against WCAG 2.2 AA and good practice, and anything wider than the window; empty when
  /// there are none.
  public static List<String> faults(Page page, String... leftOut) {
    page.locator("main").waitFor();
    page.waitForLoadState();
    var faults = new ArrayList<String>();
    axe(leftOut, page).analyze().getViolations().forEach(rule -> faults.addAll(told(rule)));
    var wider = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (wider.intValue() > 0) {
      faults.add("wider than the window by " + wider);
    }
    return faults;
  }

  /// What the machine could not decide.
  static List<String> doubts(Page page, String... leftOut) {
    return axe(leftOut, page).analyze().getIncomplete().stream()
        .flatMap(rule -> told(rule).stream())
        .toList();
  }

  /// A picture of the whole page in `target/look`.
  public static void shoot(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look", name + ".png")));
  }

  private static AxeBuilder axe(String[] leftOut, Page page) {
    var axe = new AxeBuilder(page).withTags(STANDARD);
    return leftOut.length == 0 ? axe : axe.disableRules(List.of(leftOut));
  }

  private static List<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml())
        .filter(fault -> EXPECTED.stream().noneMatch(words -> words.matcher(fault).find()))
        .toList();
  }
}
