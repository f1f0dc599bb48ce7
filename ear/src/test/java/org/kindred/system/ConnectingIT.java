package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A shop that takes its time is connected without anybody waiting for it, over a killed server. */
class ConnectingIT {
  /** A platform that is silent is given up after half a minute by the adapter. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void shopShouldBeAskedForItsEventsInTheBackground() throws Exception {
    try (SlowWooCommerce shop = new SlowWooCommerce();
        KindredServer server = KindredServer.named("connecting").withoutShop().start();
        Chromium chromium = Chromium.start()) {
      Page page = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, page);
      admin.setUp();

      shop.fallSilent();
      theFormShouldAnswerAtOnce(admin, page, shop);
      chromium.wholePicture(page, "connecting-asking");
      String address = page.url();
      server.kill();
      server.start();
      shop.speak();
      admin.signIn();
      page.navigate(address);
      thePageShouldTellByItselfWhatCameOfIt(page, shop);
      chromium.wholePicture(page, "connecting-done");
      thePageShouldRestThen(page);

      shop.refuses(true);
      whatIsRefusedShouldBeToldWithWhatToDo(page, shop, chromium);
      theHealthPageShouldTellOfIt(admin, page, chromium);
      whatIsKnownOfAPersonShouldBeReadByThem(admin, page, chromium);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void theFormShouldAnswerAtOnce(AdminPages admin, Page page, SlowWooCommerce shop) {
    long begun = System.nanoTime();
    admin.connect(
        "woocommerce",
        "Wool",
        shop.url(),
        "EUR",
        Map.of("Consumer key", "ck_1", "Consumer secret", "cs_1"));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Eventually.patient(AT_ONCE));
    assertThat(page.locator(".check")).containsText("Asking the platform for its events");
    assertThat(page.locator(".check .badge.wait")).hasText("Under way");
  }

  private static void thePageShouldTellByItselfWhatCameOfIt(Page page, SlowWooCommerce shop) {
    assertThat(page.locator(".check")).containsText("sends its events here: 9 topics", soon());
    assertThat(shop.subscribed()).isEqualTo(9);
    assertThat(shop.mostAtOnce()).as("the shop is asked by one at a time").isEqualTo(1);
  }

  private static void thePageShouldRestThen(Page page) {
    AtomicInteger requests = new AtomicInteger();
    page.onRequest(request -> requests.incrementAndGet());
    page.waitForTimeout(5_000);
    assertThat(requests.get()).as("looks again for nothing").isLessThanOrEqualTo(1);
  }

  private static void whatIsRefusedShouldBeToldWithWhatToDo(
      Page page, SlowWooCommerce shop, Chromium chromium) {
    page.locator("button:has(.pi-bolt)").click();
    Locator asked = page.locator(".check");
    assertThat(asked).containsText("The shop refuses our credentials", soon());
    assertThat(asked).containsText("Somebody wanted it checked");
    chromium.wholePicture(page, "connecting-refused");
    page.locator(".language-link").click();
    assertThat(asked).containsText("店铺拒绝了我们的凭据");
    Chromium.resize(page, Chromium.PHONE);
    AdminPages.shouldNotBeScrolledSideways(page);
    chromium.wholePicture(page, "phone/zh-connecting-refused");
    page.locator(".language-link").click();
    assertThat(asked).containsText("The shop refuses our credentials");
    AdminPages.shouldNotBeScrolledSideways(page);
    chromium.wholePicture(page, "phone/connecting-refused");
    Chromium.resize(page, Chromium.DESK);

    shop.refuses(false);
    asked.locator("button").click();
    assertThat(asked).containsText("9 topics", soon());
  }

  private static void theHealthPageShouldTellOfIt(AdminPages admin, Page page, Chromium chromium) {
    admin.open("health");
    assertThat(page.locator("dl.facts")).containsText("sends its events here: 9 topics");
    chromium.wholePicture(page, "connecting-health");
    Chromium.resize(page, Chromium.PHONE);
    AdminPages.shouldNotBeScrolledSideways(page);
    chromium.wholePicture(page, "phone/connecting-health");
    Chromium.resize(page, Chromium.DESK);
  }

  private static void whatIsKnownOfAPersonShouldBeReadByThem(
      AdminPages admin, Page page, Chromium chromium) throws IOException {
    admin.open("privacy");
    page.locator("[id=\"person:customer\"]").fill("<b>nobody</b>");
    Download download = page.waitForDownload(() -> page.locator("[id=\"person:read\"]").click());

    assertThat(download.suggestedFilename()).isEqualTo("kindred-export.html");
    Path file = Path.of("target/connecting-export.html").toAbsolutePath();
    Files.copy(download.path(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(file).content().contains("Nothing is kept about you.");
    page.navigate(file.toUri().toString());
    assertThat(page.locator("h1")).hasText(Pattern.compile("What Wool keeps about you"));
    chromium.wholePicture(page, "export-nothing");
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions()
        .setTimeout((double) Eventually.patient(SOON).toMillis());
  }
}
