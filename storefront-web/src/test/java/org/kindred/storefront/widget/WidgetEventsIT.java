package org.kindred.storefront.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.browser.HeadlessBrowser;

/** What is reported of what shoppers see and do, and when. */
class WidgetEventsIT {

  @SuppressWarnings("NullAway.Init")
  private static HeadlessBrowser browser;

  private final WidgetPage widget = new WidgetPage(browser);

  @BeforeAll
  static void startBrowser() {
    browser = HeadlessBrowser.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void closePage() {
    widget.close();
  }

  @Test
  void impressionsShouldCountWhatIsSeenForASecondAndOnce() {
    widget.show("consent=\"GRANTED\"");

    widget.until("impressions", () -> widget.reported("IMPRESSION") > 0);
    widget.page.waitForTimeout(1500);
    long seen = widget.reported("IMPRESSION");
    assertThat(seen).as("the carousel shows some of eight").isBetween(3L, 6L);

    widget.page.evaluate("window.kindred.refresh()");
    widget.until("asked again", () -> widget.kindred.asked.size() > 1);
    widget.page.waitForTimeout(1800);

    assertThat(widget.reported("IMPRESSION")).isEqualTo(seen);
    assertThat(widget.kindred.beacons.get(0))
        .contains("\"consent\":\"GRANTED\"", "\"attributionToken\":\"s1-1\"", "\"position\":1");
  }

  @Test
  void impressionsShouldNotCountWhatIsOutOfSight() {
    widget.open(WidgetPage.LOW + widget.widget("consent=\"GRANTED\""));
    widget.page.evaluate("scrollTo(0, 2150)");
    widget.items().first().waitFor();

    widget.page.waitForTimeout(2000);
    assertThat(widget.reported("IMPRESSION")).isZero();

    widget.page.evaluate("scrollTo(0, 3000)");
    widget.until("impressions", () -> widget.reported("IMPRESSION") > 0);
  }

  @Test
  void impressionsShouldNotCountAGlance() {
    widget.kindred.answers(Answers.slate("s", 2));
    // the page itself goes on: a slow machine would turn a glance from here into a look
    widget.page.addInitScript(
        "addEventListener('kindred:shown', () => setTimeout(() => scrollTo(0, 1500), 100))");
    widget.open(widget.widget("consent=\"GRANTED\"") + WidgetPage.LOW);
    widget.items().first().waitFor();

    widget.page.waitForTimeout(2000);

    assertThat(widget.page.evaluate("scrollY")).isEqualTo(1500);
    assertThat(widget.reported("IMPRESSION")).isZero();
  }

  @Test
  void clickShouldBeReportedBeforeThePageIsLeft() {
    widget.show("consent=\"GRANTED\"");

    widget.part("link").nth(1).click();

    widget.page.waitForURL("**/product/2");
    widget.until("a click", () -> widget.reported("CLICK") == 1);
    assertThat(String.join("", widget.kindred.beacons)).contains("\"attributionToken\":\"s1-2\"");
  }

  @Test
  void pageShouldBeAbleToFillItsOwnCart() {
    widget.show("consent=\"GRANTED\" add-to-cart");
    widget.page.evaluate(
        "document.addEventListener('kindred:add-to-cart', (event) => {"
            + " event.preventDefault(); window.added = event.detail.productId; })");

    widget.part("add").nth(2).click();

    widget.until("an event", () -> widget.reported("ADD_TO_CART") == 1);
    assertThat(widget.page.evaluate("window.added")).isEqualTo("p3");
    assertThat(widget.page.url()).endsWith("/page");
    assertThat(widget.part("status").textContent()).isEqualTo("Added: Product 3");
  }

  @Test
  void cartButtonShouldGoWhereThePlatformSays() {
    widget.kindred.answers(
        Answers.slate("s", 1)
            .replace("\"availability\"", "\"addToCartUrl\":\"/cart/add\",\"availability\""));
    widget.show("consent=\"GRANTED\"");

    widget.part("add").click();

    widget.page.waitForURL("**/cart/add");
    widget.until("an event", () -> widget.reported("ADD_TO_CART") == 1);
  }

  @Test
  void pageShouldReportItsOwnActsBeforeAndAfterTheScriptIsThere() {
    widget.open(
        "<script>window.kindred = { queue: [(kindred) => { kindred.consent('GRANTED');"
            + " kindred.track({ type: 'VIEW', productId: 7, dwellMillis: 12.7 }); }] }</script>"
            + widget.widget(""));
    widget.until("a view", () -> widget.reported("VIEW") == 1);
    widget.page.evaluate("window.kindred.track({ type: 'SEARCH', query: 'lamp' })");
    widget.page.evaluate("window.kindred.track({ type: 'PURCHASE', productId: 'x' })");
    widget.page.evaluate("window.kindred.track({ type: 'VIEW' })");
    widget.page.evaluate("window.kindred.track(null)");

    widget.until("a search", () -> widget.reported("SEARCH") == 1);
    assertThat(String.join("", widget.kindred.beacons))
        .contains("\"productId\":\"7\"", "\"dwellMillis\":12", "\"query\":\"lamp\"")
        .doesNotContain("PURCHASE");
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void clickInAMailShouldBeReportedOnceWithTheSameId() {
    String body = widget.widget("consent=\"GRANTED\"");
    widget.open(body);
    String mail = widget.shop.url("/page?kindred_token=abc&kindred_product=p9").toString();

    widget.page.navigate(mail);
    widget.until("a click", () -> widget.reported("CLICK") == 1);
    widget.page.reload();
    widget.until("again", () -> widget.reported("CLICK") == 2);

    assertThat(String.join("", widget.kindred.beacons).split("\"id\":\"mail-abc\"", -1)).hasSize(3);
  }
}
