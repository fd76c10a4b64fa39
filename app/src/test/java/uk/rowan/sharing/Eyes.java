package uk.rowan.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.rowan.look.Browser;
import uk.rowan.look.Looked;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Visitor;

/// Looks at a page as someone sees it, at two widths: no faults, one heading, and a picture.
public final class Eyes {

  private Eyes() {}

  public static void look(
      ApplicationContext application, @Nullable Staff who, String path, String name) {
    visit(application, who, path, null, name);
  }

  /// The page once this button was pressed with nothing filled in.
  public static void wrong(
      ApplicationContext application, Staff who, String path, String button, String name) {
    visit(application, who, path, button, name);
  }

  private static void visit(
      ApplicationContext application,
      @Nullable Staff who,
      String path,
      @Nullable String button,
      String name) {
    for (int width : List.of(1280, 320)) {
      var habits = new NewContextOptions().setViewportSize(width, 900);
      try (var context = Browser.visitor(habits.setJavaScriptEnabled(true))) {
        var site = Visitor.anyone(application).site();
        if (who != null) {
          context.addCookies(
              List.of(
                  new Cookie(
                          "__Host-session", Visitor.as(who, application).cookie("__Host-session"))
                      .setUrl(site.replace("http://", "https://"))
                      .setSecure(true)));
        }
        var page = context.newPage();
        page.navigate(site + path);
        if (button != null) {
          page.locator("main button", new Page.LocatorOptions().setHasText(button)).first().click();
          page.waitForLoadState();
          assertThat(page.title()).startsWith("Error: ");
        }
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        assertThat(page.locator("h1").innerText())
            .as(name)
            .doesNotContain("Page not found", "Sign in");
        Looked.shoot(page, "sharing-" + name + "-" + width);
        assertThat(Looked.faults(page)).as(name + " " + width).isEmpty();
      }
    }
  }
}
