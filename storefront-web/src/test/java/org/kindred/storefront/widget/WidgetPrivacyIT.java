package org.kindred.storefront.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.browser.HeadlessBrowser;

/** Nothing is stored or reported without a yes, and recommendations come all the same. */
class WidgetPrivacyIT {

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

  private static final String STORED =
      "document.cookie + '|' + localStorage.getItem('kindred_visitor')";

  @Test
  void widgetShouldNeitherStoreNorReportBeforeAYes() {
    widget.show("");
    widget.page.evaluate("window.kindred.track({ type: 'VIEW', productId: 'a' })");
    widget.page.waitForTimeout(2000);

    assertThat(widget.page.evaluate(STORED)).isEqualTo("|null");
    assertThat(widget.page.evaluate("window.kindred.visitor()")).isNull();
    assertThat(widget.kindred.beacons).isEmpty();
    assertThat(widget.kindred.asked.get(0)).contains("consent=UNKNOWN").doesNotContain("visitor=");
    assertThat(widget.items().count()).isEqualTo(8);
  }

  @Test
  void widgetShouldKnowTheBrowserAfterAYesAndAtTheNextVisit() {
    widget.show("");
    widget.page.evaluate("window.kindred.track({ type: 'VIEW', productId: 'a' })");
    widget.consent("GRANTED");
    widget.until("the view", () -> widget.reported("VIEW") == 1);
    String key = String.valueOf(widget.page.evaluate("window.kindred.visitor()"));

    assertThat(key).matches("[0-9a-f]{32}");
    assertThat(widget.page.evaluate(STORED)).isEqualTo("kindred_visitor=" + key + "|" + key);
    widget.until("asked again", () -> widget.kindred.asked.size() == 2);
    assertThat(widget.kindred.asked.get(1)).contains("visitor=" + key, "consent=GRANTED");

    widget.show("consent=\"GRANTED\"");
    assertThat(widget.page.evaluate("window.kindred.visitor()")).isEqualTo(key);
  }

  @Test
  void widgetShouldForgetTheBrowserAfterANo() {
    // out of sight, so that nothing but the view could be reported
    widget.open(WidgetPage.LOW + widget.widget("consent=\"GRANTED\""));
    widget.page.waitForFunction("window.kindred && window.kindred.visitor && kindred.visitor()");
    widget.consent("DENIED");
    widget.page.evaluate("window.kindred.track({ type: 'VIEW', productId: 'a' })");
    widget.page.waitForTimeout(1500);

    assertThat(widget.page.evaluate(STORED)).isEqualTo("|null");
    assertThat(widget.page.evaluate("window.kindred.visitor()")).isNull();
    assertThat(widget.kindred.beacons).isEmpty();
  }

  @Test
  void globalPrivacyControlShouldHaveTheLastWord() {
    widget.page.addInitScript(
        "Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true })");

    widget.show("consent=\"GRANTED\"");
    widget.consent("GRANTED");
    widget.page.evaluate("window.kindred.track({ type: 'VIEW', productId: 'a' })");
    widget.page.waitForTimeout(1800);

    assertThat(widget.page.evaluate(STORED)).isEqualTo("|null");
    assertThat(widget.kindred.beacons).isEmpty();
    assertThat(widget.kindred.asked.get(0)).contains("consent=DENIED").doesNotContain("visitor=");
    assertThat(widget.items().count()).isEqualTo(8);
  }

  @Test
  void widgetShouldTakeTheShopsOwnNameForTheBrowser() {
    widget.show("consent=\"GRANTED\" visitor=\"shop-7\"");

    assertThat(widget.page.evaluate("window.kindred.visitor()")).isEqualTo("shop-7");
    assertThat(widget.kindred.asked.get(0)).contains("visitor=shop-7");
  }
}
