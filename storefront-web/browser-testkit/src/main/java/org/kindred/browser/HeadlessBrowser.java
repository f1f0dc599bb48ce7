package org.kindred.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium in a process of its own. Start one for a test class and close it after; it is
 * for one thread. Where there is no Chromium the tests are skipped, loudly, but under {@code
 * CI=true} they fail.
 */
public final class HeadlessBrowser implements AutoCloseable {

  private static final String PATH_VARIABLE = "KINDRED_CHROMIUM";

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private HeadlessBrowser(Path chromium) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(QUIET));
  }

  /**
   * Starts the browser that {@code KINDRED_CHROMIUM} names, or else one in a usual place.
   *
   * @throws org.opentest4j.TestAbortedException when there is none and nobody insists
   * @throws IllegalStateException when there is none under {@code CI=true}
   */
  public static HeadlessBrowser start() {
    Optional<Path> chromium = find();
    if (chromium.isEmpty()) {
      String message =
          "No Chromium: run build/install-test-tools.sh, or name one by "
              + PATH_VARIABLE
              + ". Browser tests do NOT run.";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(message);
      }
      System.getLogger(HeadlessBrowser.class.getName()).log(System.Logger.Level.ERROR, message);
      Assumptions.abort(message);
    }
    return new HeadlessBrowser(chromium.orElseThrow());
  }

  /** Somebody new: without cookies and storage. Close it after use. */
  public BrowserContext newContext() {
    return newContext(new Browser.NewContextOptions());
  }

  /** Somebody new with a language, a screen or other habits of their own. Close it after use. */
  public BrowserContext newContext(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    return Stream.concat(Stream.ofNullable(System.getenv(PATH_VARIABLE)), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
