package org.kindred.storefront.widget;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kindred.browser.HeadlessBrowser;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.WidgetSnippet;

/** A page of a shop with the widget in it, opened by somebody who was never there before. */
final class WidgetPage implements AutoCloseable {

  static final UUID SHOP = UUID.nameUUIDFromBytes("widget".getBytes(StandardCharsets.UTF_8));

  /** Higher than the window: what stands below it is out of sight. */
  static final String LOW = "<div style=\"height:3000px\"></div>";

  private static final double PATIENCE_MILLIS = 15_000;

  private static final String MEASURE_SHIFTS =
      "window.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) =>"
          + " { window.shifted += entry.value; })).observe({ type: 'layout-shift', buffered: true })";

  final FakeKindred kindred = new FakeKindred();
  final ShopPages shop = new ShopPages();
  final List<String> errors = new ArrayList<>();
  final Page page;
  private final BrowserContext context;

  WidgetPage(HeadlessBrowser browser) {
    this(browser, new Browser.NewContextOptions());
  }

  WidgetPage(HeadlessBrowser browser, Browser.NewContextOptions options) {
    context = browser.newContext(options.setViewportSize(900, 700));
    context.addInitScript(MEASURE_SHIFTS);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    page.onPageError(errors::add);
  }

  /** What a shop pastes, with more attributes. */
  String widget(String attributes) {
    return widget(attributes, kindred.scriptUrl());
  }

  static String widget(String attributes, URI script) {
    return WidgetSnippet.html(SHOP, Placement.HOME_PAGE, script, attributes);
  }

  /** Opens a page with this body. */
  void open(String body) {
    shop.write(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>Shop</title><body>"
            + body
            + "<p id=\"below\">Below the widget</p></body></html>");
    page.navigate(shop.url("/page").toString());
  }

  /** Opens a page with the widget alone, and waits until it shows something. */
  void show(String attributes) {
    open(widget(attributes));
    items().first().waitFor();
  }

  Locator items() {
    return page.locator("section:not([aria-hidden]) [part=item]");
  }

  Locator part(String name) {
    return page.locator("section:not([aria-hidden]) [part=" + name + "]");
  }

  Locator element() {
    return page.locator("kindred-recommendations");
  }

  double shifted() {
    return ((Number) page.evaluate("shifted")).doubleValue();
  }

  void consent(String word) {
    page.evaluate("word => window.kindred.consent(word)", word);
  }

  /** Lets the page live until the condition holds. */
  void until(String what, BooleanSupplier condition) {
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += 100) {
      if (condition.getAsBoolean()) {
        return;
      }
      page.waitForTimeout(100);
    }
    throw new AssertionError("not in time: " + what);
  }

  /** How many events of the type were reported, and of all types for an empty text. */
  long reported(String type) {
    String wanted = type.isEmpty() ? "\"type\":" : "\"type\":\"" + type + "\"";
    return kindred.beacons.stream().mapToLong(body -> body.split(wanted, -1).length - 1L).sum();
  }

  @Override
  public void close() {
    context.close();
    kindred.close();
    shop.close();
  }
}
