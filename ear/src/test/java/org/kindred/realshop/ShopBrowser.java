package org.kindred.realshop;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.List;
import org.kindred.system.Eventually;

/** A shopper's browser in the storefront, and what Kindred's widget shows and does there. */
final class ShopBrowser {

  /** Longer than the widget waits for an answer. */
  private static final int PATIENCE_MILLIS = 5_000;

  private final Page page;

  ShopBrowser(Page page) {
    this.page = page;
  }

  /** Opens a page and stays until recommendations stand in it. */
  void open(URI address) {
    page.navigate(address.toString());
    awaitRecommendations();
  }

  /** The key that the widget gave this browser. */
  String visitor() {
    return (String) page.evaluate("() => window.kindred.visitor()");
  }

  /** The names of the recommended products. */
  List<String> shown() {
    return page.locator("kindred-recommendations [part=name]").allTextContents();
  }

  /** Follows the first recommendation to its page; that one's address. */
  URI followFirst() {
    links().first().click();
    page.locator("h1").waitFor();
    awaitRecommendations();
    return URI.create(page.url());
  }

  /** On a busy machine the widget may give up: then the page asks again. */
  private void awaitRecommendations() {
    Eventually.within(RealRun.SOON, "the widget shows products", this::isShown);
  }

  private boolean isShown() {
    try {
      links().first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
      return true;
    } catch (TimeoutError e) {
      page.evaluate("() => window.kindred.refresh?.()");
      return false;
    }
  }

  private Locator links() {
    return page.locator("kindred-recommendations a");
  }
}
