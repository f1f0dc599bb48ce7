package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the staff's pages say and do when something is mistyped, late, half loaded or lost. */
class MishapsIT {
  /** What a page's own scripts say where the one they need never came. */
  private static final String OF_THE_HALF_LOADED = "PrimeFaces is not defined";

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void pagesShouldSayWhatHappenedAndDoNoHarm() throws Exception {
    try (KindredServer server = KindredServer.named("mishaps").withoutShop().start();
        Chromium chromium = Chromium.start()) {
      Page page = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, page);
      admin.setUp();
      whatWasRefusedShouldBeSaidOnce(admin, page);
      ConnectedShop shop =
          admin.connect("open-events", "Lamps", "https://shop.example", "EUR", Map.of());
      addressesOfNothingShouldBeToldPlainly(page, server);
      aShareThatIsNoneShouldChangeNothing(admin, page);
      aButtonShouldDoNothingBeforeItCanAsk(page, server, shop);
      aShopShouldPartAndComeBack(page, server, shop);
      aSessionThatEndedShouldBeToldAndGoOnWhereItWas(admin, page);

      server.stop();
      Files.writeString(
          server.data().resolve("secret.key"), Base64.getEncoder().encodeToString(new byte[32]));
      server.start();
      admin.signIn();
      secretsThatDoNotOpenShouldBeToldOnThePageOfTheShop(page, server, shop);
      assertThat(chromium.complaints()).allMatch(each -> each.contains(OF_THE_HALF_LOADED));
    }
  }

  private static void whatWasRefusedShouldBeSaidOnce(AdminPages admin, Page page) {
    admin.open("connect");
    page.getByText("Any shop (open event format)").click();
    page.locator("[id=\"connect:name\"]").fill("Lamps");
    page.locator("[id=\"connect:baseUrl\"]").fill("not an address");
    page.locator("[id=\"connect:save\"]").click();
    assertThat(notices(page)).containsText("\"not an address\" is no address");

    admin.open("index");
    assertThat(notices(page)).isEmpty();
  }

  private static void addressesOfNothingShouldBeToldPlainly(Page page, KindredServer server) {
    page.navigate(server.url("/admin/shop.xhtml?key=mistyped").toString());
    assertThat(page.locator("h1")).hasText("There is no such shop");
    page.navigate(server.url("/admin/connect.xhtml?key=mistyped").toString());
    assertThat(page.locator("h1")).hasText("Connect a shop");
    page.navigate(server.url("/admin/nothing.xhtml").toString());
    assertThat(page.locator("main")).containsText("There is no such page");
  }

  private static void aShareThatIsNoneShouldChangeNothing(AdminPages admin, Page page) {
    admin.open("experiment");
    Locator share = page.locator("[id=\"experiment:percent\"]");
    share.evaluate("field => field.required = false");
    share.fill("");
    page.locator("[id=\"experiment\"] button").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(notices(page)).containsText("Choose a share");
    assertThat(page.locator("[id=\"experiment\"] h2")).containsText("10%");
  }

  /** A slow or broken network brings the page without the script that asks. */
  private static void aButtonShouldDoNothingBeforeItCanAsk(
      Page page, KindredServer server, ConnectedShop shop) {
    Pattern asking = Pattern.compile(".*/(core|components)\\.js.*");
    page.route(asking, Route::abort);
    openPageOf(page, server, shop);
    page.locator("button:has(.pi-times)").first().click();
    page.unroute(asking);
    openPageOf(page, server, shop);
    assertThat(page.locator("main .badge.CONNECTED")).isVisible();
  }

  private static void aShopShouldPartAndComeBack(
      Page page, KindredServer server, ConnectedShop shop) throws Exception {
    openPageOf(page, server, shop);
    Locator part = page.locator("button:has(.pi-times)").first();
    part.click();
    page.keyboard().press("Escape");
    assertThat(page.locator(".ui-confirmdialog-yes")).isHidden();
    assertThat(part).isFocused();

    part.click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(notices(page)).containsText("is disconnected");
    Eventually.within(SOON, "nothing is recommended", () -> recommendation(server, shop) == 404);

    page.locator(".brand").click();
    page.locator(".banner a").click();
    page.locator("button:has(.pi-link)").click();
    assertThat(notices(page)).containsText("is connected again");
    Eventually.within(SOON, "recommendations go on", () -> recommendation(server, shop) == 200);
  }

  private static void aSessionThatEndedShouldBeToldAndGoOnWhereItWas(AdminPages admin, Page page) {
    admin.open("experiment");
    page.context().clearCookies();
    page.locator("[id=\"experiment\"] button").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.locator("main")).containsText("Your session has ended");
    admin.fillIn();
    assertThat(page).hasURL(Pattern.compile(".*/experiment\\.xhtml"));
  }

  private static void secretsThatDoNotOpenShouldBeToldOnThePageOfTheShop(
      Page page, KindredServer server, ConnectedShop shop) throws Exception {
    openPageOf(page, server, shop);
    assertThat(page.locator("main [role=alert]").first()).containsText("another key");
    page.locator("[id=\"shop:secret\"] button").click();
    assertThat(notices(page)).containsText("do not open");
    assertThat(recommendation(server, shop)).isEqualTo(200);
  }

  private static void openPageOf(Page page, KindredServer server, ConnectedShop shop) {
    page.navigate(server.url("/admin/shop.xhtml?key=" + shop.key()).toString());
  }

  private static Locator notices(Page page) {
    return page.locator("[id=\"messages\"]");
  }

  private static int recommendation(KindredServer server, ConnectedShop shop)
      throws IOException, InterruptedException {
    return server
        .get(
            server.url(
                "/kindred/api/v1/shops/%s/recommendations?strategy=TRENDING&placement=HOME_PAGE"
                    .formatted(shop.key())))
        .statusCode();
  }
}
