package uk.rowan.look;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one Chromium of this JVM. It keeps pages for Back as people's browsers do, which test
/// browsers by default do not.
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

  private static final class Running {
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final com.microsoft.playwright.Browser CHROMIUM =
        PLAYWRIGHT
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(ARGUMENTS)
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "close the browser"));
    }
  }

  private Browser() {}

  /// A visitor nobody has seen before, in a window of the given size. Close it after use.
  public static BrowserContext visitor(int width, int height) {
    return visitor(new NewContextOptions().setViewportSize(width, height));
  }

  /// A visitor nobody has seen before, with habits of their own. Close it after use.
  public static BrowserContext visitor(NewContextOptions habits) {
    return Running.CHROMIUM.newContext(habits);
  }

  private static Path executable() {
    return Path.of(
        Objects.requireNonNullElse(System.getenv("ROWAN_CHROMIUM"), "/usr/bin/chromium"));
  }
}
