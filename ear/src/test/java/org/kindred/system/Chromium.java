package org.kindred.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kindred.browser.HeadlessBrowser;

/**
 * A real browser in the hands of several people. Remembers what pages complained about, and takes
 * their pictures into {@code target/screenshots}.
 */
public final class Chromium implements AutoCloseable {
  private static final int DESK = 1280;
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int HEIGHT = 900;

  private final HeadlessBrowser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(HeadlessBrowser browser) {
    this.browser = browser;
  }

  /** Skips the test, loudly, where there is no browser; in continuous integration that fails. */
  public static Chromium start() {
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
    page.onPageError(complaint -> complaints.add(page.url() + ": " + complaint));
    return page;
  }

  /** What scripts threw on any page until now. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  public void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** All of the page, also what one would have to scroll to. */
  void wholePicture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
  }
}
