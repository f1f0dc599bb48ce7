package org.kindred.system;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser without a window. Remembers what pages complained about, and takes their pictures
 * into {@code target/screenshots}.
 */
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Skips the test, loudly, where there is no browser; in continuous integration that fails. */
  static Chromium start() {
    if (!Files.isExecutable(EXECUTABLE)) {
      String missing = "no browser at " + EXECUTABLE + ": run build/install-test-tools.sh";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      System.err.println("SKIPPED: " + missing);
      abort(missing);
    }
    return new Chromium();
  }

  /** A page of somebody who was never here, reading English. */
  Page newVisitor() {
    return newVisitor("en-US", WIDTH);
  }

  Page newVisitor(String locale, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, HEIGHT));
    Page page = context.newPage();
    page.onPageError(complaint -> complaints.add(page.url() + ": " + complaint));
    return page;
  }

  /** What scripts threw on any page until now. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
