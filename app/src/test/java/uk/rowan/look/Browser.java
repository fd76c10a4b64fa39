package uk.rowan.look;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Chromiums of this JVM. Most pages are looked at in the bare one, which is three times as
/// fast and draws the same. What people's browsers keep for Back, and the keys of their devices,
/// only the whole one has.
public final class Browser {

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "close the browser"));
  }

  private static final class Whole {
    static final com.microsoft.playwright.Browser CHROMIUM =
        launch(named("ROWAN_CHROMIUM", "/usr/bin/chromium"));
  }

  private static final class Bare {
    static final com.microsoft.playwright.Browser CHROMIUM =
        System.getenv("ROWAN_CHROMIUM_SHELL") == null
            ? Whole.CHROMIUM
            : launch(named("ROWAN_CHROMIUM_SHELL", ""));
  }

  private Browser() {}

  /// A visitor nobody has seen before, in a window of the given size. Close it after use.
  public static BrowserContext visitor(int width, int height) {
    return visitor(new NewContextOptions().setViewportSize(width, height));
  }

  /// A visitor nobody has seen before, with habits of their own. Close it after use.
  public static BrowserContext visitor(NewContextOptions habits) {
    return Bare.CHROMIUM.newContext(habits);
  }

  /// The same in the browser that people have. It keeps pages for Back, which test browsers by
  /// default do not.
  public static BrowserContext personsOwn(NewContextOptions habits) {
    return Whole.CHROMIUM.newContext(habits);
  }

  private static com.microsoft.playwright.Browser launch(Path executable) {
    return PLAYWRIGHT
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(ARGUMENTS)
                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
  }

  private static Path named(String variable, String otherwise) {
    return Path.of(Objects.requireNonNullElse(System.getenv(variable), otherwise));
  }
}
