package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The whole path in a real browser: a shop's history comes in, a model trains, its recommendation
 * is seen, clicked and bought, and the sale stands in the report.
 */
class StoryIT {
  private static final Duration TRAINING = Duration.ofMinutes(6);
  private static final Duration APPLIED = Duration.ofSeconds(60);

  /** Impressions count after a second in sight. */
  private static final int IN_SIGHT_MILLIS = 1_500;

  @Test
  void saleOfARecommendedProductShouldBeReadInTheReport() throws Exception {
    try (KindredServer server =
            KindredServer.named("story")
                .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
                .withDemoShop()
                .start();
        Chromium chromium = Chromium.start()) {
      Page office = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, office);
      admin.setUp();
      chromium.picture(office, "admin-first-run");
      awaitModel(office, admin, chromium);

      Page shop = chromium.newVisitor();
      String product = buyARecommendedProduct(server, shop, chromium);

      awaitSale(office, admin);
      chromium.picture(office, "admin-report");
      assertThat(office.locator("table.plain").last()).containsText(product);
      everyPageShouldOpen(office, admin, chromium);
      whatIsComparedShouldBeReadOnAPhone(office, admin);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void awaitModel(Page office, AdminPages admin, Chromium chromium) {
    Eventually.within(
        TRAINING,
        "a model is live",
        () -> {
          admin.open("models");
          if (office.locator(".progress").count() > 0) {
            chromium.picture(office, "admin-training");
          }
          return office.locator(".badge.LIVE").count() == 1;
        });
    chromium.picture(office, "admin-models");
  }

  private static String buyARecommendedProduct(KindredServer server, Page shop, Chromium chromium)
      throws InterruptedException {
    signIn(server, shop);
    Locator widget = shop.locator("kindred-recommendations[strategy=FOR_YOU]");
    Eventually.within(
        APPLIED,
        "the model answers for the shopper, not the trends",
        () -> {
          shop.navigate(server.url("/demo-shop/").toString());
          widget.locator("a").first().waitFor();
          return widget.getByText(Pattern.compile("^Because you ")).count() > 0;
        });
    assertThat(shop.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as("nothing sticks out of the page")
        .isEqualTo(0);
    widget.locator("a").first().scrollIntoViewIfNeeded();
    shop.waitForTimeout(IN_SIGHT_MILLIS);
    chromium.picture(shop, "shop-home");

    widget.locator("a").first().click();
    assertThat(shop).hasURL(Pattern.compile(".*/demo-shop/products/.*"));
    String product = shop.locator("h1").innerText();
    shop.locator("kindred-recommendations").first().locator("a").first().waitFor();
    chromium.picture(shop, "shop-product");
    shop.locator("form[action*=cart] button").first().click();
    shop.navigate(server.url("/demo-shop/checkout").toString());
    shop.locator("form[action=checkout] button").click();
    assertThat(shop).hasURL(Pattern.compile(".*/demo-shop/orders/.*"));
    chromium.picture(shop, "shop-order");
    return product;
  }

  private static void signIn(KindredServer server, Page shop) {
    shop.navigate(server.url("/demo-shop/").toString());
    shop.getByText("Accept", new Page.GetByTextOptions().setExact(true)).click();
    shop.navigate(server.url("/demo-shop/sign-in").toString());
    shop.locator(".samples button").first().click();
  }

  private static void awaitSale(Page office, AdminPages admin) {
    Eventually.within(
        APPLIED,
        "the sale and what was seen stand in the report",
        () -> {
          admin.open("report");
          return office.locator(".tile").count() > 0
              && admin.figure("Attributed revenue").innerText().contains("€")
              && admin.figure("Seen").innerText().matches("[1-9].*");
        });
  }

  private static void everyPageShouldOpen(Page office, AdminPages admin, Chromium chromium) {
    for (String name : AdminPages.ALL) {
      admin.open(name);
      assertThat(office.locator("h1")).not().containsText("did not work");
      chromium.picture(office, "admin-" + name);
    }
  }

  private static void whatIsComparedShouldBeReadOnAPhone(Page office, AdminPages admin) {
    Chromium.resize(office, Chromium.PHONE);
    admin.open("report");
    AdminPages.shouldNotBeScrolledSideways(office);
    admin.open("models");
    AdminPages.shouldNotBeScrolledSideways(office);
    office.locator("table.stacked a").first().click();
    assertThat(office.locator("table.figures tr.winner")).hasCount(1);
    AdminPages.shouldNotBeScrolledSideways(office);
  }
}
