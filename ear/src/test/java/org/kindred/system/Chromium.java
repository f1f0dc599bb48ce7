package org.kindred.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kindred.browser.HeadlessBrowser;

/**
 * A real browser in the hands of several people. Remembers what pages complained about, and takes
 * their pictures into {@code target/screenshots}.
 */
public final class Chromium implements AutoCloseable {
  /** As wide as a small desk's screen, and as wide as a phone. */
  static final int DESK = 1280;

  static final int PHONE = 390;
  private static final Duration PAGE_LIMIT = Duration.ofSeconds(30);
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(5);
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int HEIGHT = 900;

  private final HeadlessBrowser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(HeadlessBrowser browser) {
    this.browser = browser;
  }

  /** Skips the test, loudly, where there is no browser; in continuous integration that fails. */
  public static Chromium start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(millis(CHECK_LIMIT));
    return new Chromium(HeadlessBrowser.start());
  }

  /** A page of somebody who was never here, reading English. */
  public Page newVisitor() {
    return newVisitor("en-US", DESK);
  }

  Page newVisitor(String locale, int width) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, HEIGHT))
            .newPage();
    page.setDefaultTimeout(millis(PAGE_LIMIT));
    page.onPageError(complaint -> complaints.add(page.url() + ": " + complaint));
    return page;
  }

  /** The same page on another screen. */
  static void resize(Page page, int width) {
    page.setViewportSize(width, HEIGHT);
  }

  private static double millis(Duration limit) {
    return (double) Eventually.patient(limit).toMillis();
  }

  /** What scripts threw on any page until now. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** What stands in the window once the page has loaded. */
  public void picture(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(options(page, name));
  }

  /** All of the page, also what one would have to scroll to. */
  void wholePicture(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(options(page, name).setFullPage(true));
  }

  /** A signing secret is covered. */
  private static Page.ScreenshotOptions options(Page page, String name) {
    return new Page.ScreenshotOptions()
        .setMask(List.of(page.locator("[id=\"secretText\"]")))
        .setMaskColor("#c8d0d0")
        .setPath(PICTURES.resolve(name + ".png"));
  }

  @Override
  public void close() {
    browser.close();
  }
}
