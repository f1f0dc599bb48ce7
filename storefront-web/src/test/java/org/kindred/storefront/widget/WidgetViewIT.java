package org.kindred.storefront.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.browser.HeadlessBrowser;

/** What shoppers see, hear and press, in a real browser. */
class WidgetViewIT {

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
  void widgetShouldShowWhatTheServerRecommends() {
    widget.show("limit=\"8\" seed=\"a,b\"");

    assertThat(widget.part("heading").textContent()).isEqualTo("For you");
    assertThat(widget.items().count()).isEqualTo(8);
    Locator link = widget.part("link").first();
    assertThat(link.getAttribute("href")).endsWith("/product/1");
    assertThat(link.innerText()).contains("Product 1").contains("€1,234.50").contains("Popular");
    assertThat(widget.kindred.asked)
        .singleElement()
        .asString()
        .contains("strategy=FOR_YOU", "placement=HOME_PAGE", "limit=8", "seed=a,b", "language=en");
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void widgetShouldShowAHostileNameAsText() {
    String hostile =
        "</span><img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
    JsonObjectBuilder item = Answers.item("s", 1, hostile);
    item.add("url", "javascript:window.hacked=1").add("imageUrl", "javascript:window.hacked=1");
    item.add("addToCartUrl", "javascript:window.hacked=1");
    widget.kindred.answers(Answers.slate("s", Json.createArrayBuilder().add(item)));

    widget.show("");
    widget.part("add").click();

    assertThat(widget.part("name").textContent()).isEqualTo(hostile);
    assertThat(widget.page.evaluate("window.hacked")).isNull();
    assertThat(widget.page.locator("[href^='javascript'],[src^='javascript']").count()).isZero();
    assertThat(widget.page.url()).endsWith("/page");
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void widgetShouldSpeakTheLanguageOfTheShopper() {
    JsonObjectBuilder item =
        Answers.item("s", 1, "台灯").add("addToCartUrl", "https://shop.example/");
    item.add(
        "regularPrice", Json.createObjectBuilder().add("amount", "2000").add("currency", "CNY"));
    widget.kindred.answers(Answers.slate("s", Json.createArrayBuilder().add(item)));

    widget.show("language=\"zh_CN\"");

    assertThat(widget.part("add").getAttribute("aria-label")).isEqualTo("加入购物车: 台灯");
    assertThat(widget.part("regular-price").textContent()).contains("原价").contains("¥2,000.00");
    assertThat(widget.kindred.asked.get(0)).contains("language=zh-CN");
  }

  @Test
  void arrowKeysShouldGoFromProductToProduct() {
    widget.show("");
    widget.part("link").first().focus();

    press("ArrowRight");
    assertThat(focused()).isEqualTo("Product 2");
    press("ArrowLeft");
    press("ArrowLeft");
    assertThat(focused()).isEqualTo("Product 1");
    press("End");
    assertThat(focused()).isEqualTo("Product 8");
    press("Home");
    assertThat(focused()).isEqualTo("Product 1");
  }

  @Test
  void arrowKeysShouldFollowTheDirectionOfTheText() {
    widget.open("<div dir=\"rtl\">" + widget.widget("") + "</div>");
    widget.items().first().waitFor();
    widget.part("link").first().focus();

    press("ArrowLeft");

    assertThat(focused()).isEqualTo("Product 2");
    double first = widget.items().first().boundingBox().x;
    assertThat(widget.items().nth(1).boundingBox().x).isLessThan(first);
  }

  @Test
  void buttonsShouldScrollTheCarousel() {
    widget.show("");

    widget.page.getByLabel("Next").click();

    widget.until("scrolled", () -> scrollLeft() > 100);
    widget.page.getByLabel("Previous").click();
    widget.until("scrolled back", () -> scrollLeft() == 0);
  }

  @Test
  void buttonsShouldBeAwayWhenThereIsNothingToScroll() {
    widget.kindred.answers(Answers.slate("s", 2));
    widget.show("");

    assertThat(widget.part("buttons").isVisible()).isFalse();
  }

  @Test
  void focusShouldBeVisibleAndTargetsLargeEnough() {
    widget.show("add-to-cart");
    widget.page.keyboard().press("Tab");

    assertThat(widget.page.evaluate("getComputedStyle(" + FOCUSED + ").outlineStyle"))
        .isEqualTo("solid");
    for (Locator button : widget.page.locator("section button").all()) {
      assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(24);
      assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void listShouldBeReadByAssistiveTechnology() {
    widget.show("add-to-cart");

    assertThat(widget.page.getByRole(com.microsoft.playwright.options.AriaRole.REGION).count())
        .isEqualTo(1);
    assertThat(widget.page.getByRole(com.microsoft.playwright.options.AriaRole.LISTITEM).count())
        .isEqualTo(8);
    assertThat(widget.page.getByLabel("Add to cart: Product 1").count()).isEqualTo(1);
  }

  @Test
  void layoutsShouldPlaceItemsAsAsked() {
    widget.show("layout=\"grid\"");
    assertThat(y(4)).isGreaterThan(y(0));
    assertThat(y(1)).isEqualTo(y(0));

    widget.show("layout=\"list\"");
    assertThat(y(1)).isGreaterThan(y(0));
  }

  @Test
  void widgetShouldAskAgainWhenItsAttributesOrThePageSaySo() {
    widget.show("cart=\"a\"");
    widget.kindred.answers(Answers.slate("s2", 3));

    widget.element().evaluate("element => { element.setAttribute('cart', 'a,b'); }");
    widget.until("three products", () -> widget.items().count() == 3);
    widget.page.evaluate("window.kindred.refresh()");
    widget.until("asked again", () -> widget.kindred.asked.size() == 3);

    assertThat(widget.kindred.asked.get(1)).contains("cart=a,b");
  }

  @Test
  void laterListShouldShowWhatNoEarlierOneShows() {
    widget.kindred.answersLate("limit=7", 200);
    widget.open(widget.widget("limit=\"3\"") + widget.widget("limit=\"4\""));
    widget.until("both lists are there", () -> widget.items().count() == 7);

    assertThat(widget.part("name").allTextContents()).doesNotHaveDuplicates();
    assertThat(widget.kindred.asked).anyMatch(query -> query.contains("limit=7"));
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void laterListShouldRepeatWhatEarlierOnesShowWhereThereIsNothingElse() {
    widget.kindred.answersLate("limit=10", 200);
    widget.open(widget.widget("limit=\"5\"") + widget.widget("limit=\"5\""));
    widget.until("both lists are there", () -> widget.items().count() == 10);

    assertThat(widget.part("name").allTextContents().subList(5, 10))
        .containsExactly("Product 6", "Product 7", "Product 8", "Product 1", "Product 2");
  }

  @Test
  void whatSomebodyDidShouldBeShownWhateverStandsAboveIt() {
    String viewed = widget.widget("limit=\"2\"").replace("FOR_YOU", "RECENTLY_VIEWED");
    widget.open(widget.widget("limit=\"3\"") + viewed);
    widget.until("both lists are there", () -> widget.items().count() == 5);

    assertThat(widget.part("name").allTextContents().subList(3, 5))
        .containsExactly("Product 1", "Product 2");
  }

  @Test
  void laterListShouldNotWaitLongForAnEarlierOne() {
    widget.kindred.answersLate("limit=3", 10_000);
    widget.page.addInitScript(
        "addEventListener('kindred:shown', () => { window.waiting ??="
            + " document.querySelector('kindred-recommendations')"
            + ".shadowRoot.querySelectorAll('[aria-hidden] li').length; })");
    widget.open(widget.widget("limit=\"3\"") + widget.widget("limit=\"4\""));

    widget.until("the later list is there", () -> widget.items().count() == 4);

    assertThat(widget.page.evaluate("window.waiting")).as("places still kept").isEqualTo(3);
  }

  @Test
  void widgetShouldWorkUnderAStrictContentSecurityPolicy() {
    String origin = widget.kindred.scriptUrl().resolve("/").toString();
    widget.open(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self';"
            + " script-src "
            + origin
            + "; connect-src "
            + origin
            + "\">"
            + widget.widget(""));
    widget.items().first().waitFor();

    assertThat(widget.part("frame").first().boundingBox().width).isGreaterThan(100);
  }

  private static final String FOCUSED =
      "document.querySelector('kindred-recommendations').shadowRoot.activeElement";

  private void press(String key) {
    widget.page.keyboard().press(key);
  }

  private Object focused() {
    return widget.page.evaluate(FOCUSED + ".querySelector('[part=name]').textContent");
  }

  private double scrollLeft() {
    return ((Number) widget.part("list").evaluate("list => list.scrollLeft")).doubleValue();
  }

  private double y(int item) {
    return widget.items().nth(item).boundingBox().y;
  }
}
