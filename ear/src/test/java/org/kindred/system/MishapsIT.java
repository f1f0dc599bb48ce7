package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      whatWasRefusedShouldBeSaidOnce(admin, page, server);
      ConnectedShop shop =
          admin.connect("open-events", "Lamps", "https://shop.example", "EUR", Map.of());
      aShopThatDoesNotAnswerShouldBeConnectedAndToldOf(admin, page, server);
      addressesOfNothingShouldBeToldPlainly(page, server);
      aShareThatIsNoneShouldChangeNothing(admin, page);
      aButtonShouldDoNothingBeforeItCanAsk(page, server, shop);
      aShopShouldPartAndComeBack(page, server, shop);
      aSessionThatEndedShouldBeToldAndGoOnWhereItWas(admin, page);
      aReceiptShouldBeReadOnAPhone(admin, page);
      whatOtherModulesSayShouldBeSaidInTheReadersLanguage(admin, page, server, shop);

      server.stop();
      Files.writeString(
          server.data().resolve("secret.key"), Base64.getEncoder().encodeToString(new byte[32]));
      server.start();
      admin.signIn();
      secretsThatDoNotOpenShouldBeToldOnThePageOfTheShop(page, server, shop);
      assertThat(chromium.complaints()).allMatch(each -> each.contains(OF_THE_HALF_LOADED));
    }
  }

  private static void whatWasRefusedShouldBeSaidOnce(
      AdminPages admin, Page page, KindredServer server) {
    admin.open("connect");
    page.getByText("Any shop (open event format)").click();
    page.locator("[id=\"connect:name\"]").fill("Lamps");
    page.locator("[id=\"connect:baseUrl\"]").fill("not an address");
    page.locator("[id=\"connect:save\"]").click();
    assertThat(notices(page)).containsText("\"not an address\" is no address");

    page.navigate(server.url("/admin/connect.xhtml?platform=shopify").toString());
    page.locator("[id=\"connect:name\"]").fill("Lamps");
    page.locator("[id=\"connect:baseUrl\"]").fill("https://shop.example");
    page.getByLabel("Address of the administration").fill("https://shop.myshopify.com");
    page.getByLabel("Admin API access token").fill("shpat_1");
    page.getByLabel("API version").fill("someday");
    page.locator("[id=\"connect:save\"]").click();
    assertThat(notices(page)).containsText("Please fill in: Client secret");
    page.getByLabel("Client secret", new Page.GetByLabelOptions().setExact(true)).fill("issued");
    page.locator("[id=\"connect:save\"]").click();
    assertThat(notices(page)).containsText("API version must be like 2026-07");

    admin.open("index");
    assertThat(notices(page)).isEmpty();
  }

  private static void aShopThatDoesNotAnswerShouldBeConnectedAndToldOf(
      AdminPages admin, Page page, KindredServer server) {
    page.navigate(server.url("/admin/connect.xhtml?platform=woocommerce").toString());
    page.locator("[id=\"connect:name\"]").fill("Wool");
    page.locator("[id=\"connect:baseUrl\"]").fill("http://localhost:1");
    page.getByLabel("Consumer key").fill("ck_1");
    page.getByLabel("Consumer secret").fill("cs_1");
    page.locator("[id=\"connect:save\"]").click();
    assertThat(notices(page)).containsText("Wool is connected");
    Locator asked = page.locator(".check");
    assertThat(asked).containsText("The shop was connected.");
    assertThat(asked).containsText("could not be asked to send its events here", soon());
    assertThat(asked.locator("button")).hasText("Try again");

    admin.open("imports");
    assertThat(page.locator("[id=\"asking\"]")).containsText("past orders");
    page.locator("[id=\"shopChoice:shop\"]").selectOption(new SelectOption().setLabel("Lamps"));
    page.locator(".shop-choice button").click();
    assertThat(page.locator("[id=\"asking\"]")).hasCount(0);
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

  private static void aReceiptShouldBeReadOnAPhone(AdminPages admin, Page page) {
    admin.open("privacy");
    page.locator("[id=\"person:customer\"]").fill("somebody");
    page.locator("[id=\"person\"] button:has(.pi-trash)").click();
    page.locator(".ui-confirmdialog-yes").click();
    Locator receipt = page.locator("table.stacked tbody tr");
    assertThat(receipt).hasCount(1);

    Chromium.resize(page, Chromium.PHONE);
    AdminPages.shouldNotBeScrolledSideways(page);
    Chromium.resize(page, Chromium.DESK);
  }

  private static void whatOtherModulesSayShouldBeSaidInTheReadersLanguage(
      AdminPages admin, Page page, KindredServer server, ConnectedShop shop) throws Exception {
    Path events = server.data().resolve("half-good.tsv");
    Files.writeString(events, "user\titem\tts\tevent\nu1\tp1\tyesterday\tview\nu1\tp1\t7\n");
    admin.upload("Events", events);
    page.locator(".language-link").click();

    assertThat(admin.newestImport()).containsText("2 行被拒绝", soon());
    page.locator("summary:has-text('行被拒绝')").click();
    assertThat(admin.newestImport()).containsText("ts 应为自 1970 年起");
    assertThat(admin.newestImport()).containsText("缺少 event");
    page.navigate(server.url("/admin/connect.xhtml?platform=open-events").toString());
    assertThat(page.locator("[id=\"connect\"]")).containsText("店铺用它为每个请求签名");
    assertThat(page.locator("[id=\"connect\"] label:has-text('地址')")).hasCount(2);
    openPageOf(page, server, shop);
    assertThat(page.locator("details").first()).containsText("粘贴到页面模板中");
    whatWasParkedShouldBeReadOnAPhone(admin, page, server, shop);
    admin.open("staff");
    assertThat(page.locator("main")).containsText("事件：half-good.tsv");
    page.locator(".language-link").click();
  }

  private static void whatWasParkedShouldBeReadOnAPhone(
      AdminPages admin, Page page, KindredServer server, ConnectedShop shop) throws Exception {
    byte[] body = "{\"events\": nothing}".getBytes(StandardCharsets.UTF_8);
    server.send(
        HttpRequest.newBuilder(server.url("/kindred/api/v1/shops/" + shop.key() + "/webhooks"))
            .header(
                "X-Kindred-Signature",
                "sha256=" + new OpenEventsClient(server, shop.secret()).signature(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
    Chromium.resize(page, Chromium.PHONE);
    Eventually.within(
        SOON,
        "the delivery is parked",
        () -> {
          admin.open("deliveries");
          return page.locator("[id=\"parked:list\"]").count() == 1;
        });
    assertThat(page.locator("[id=\"parked:list\"]")).containsText("第 1 行第 13 列无法读取");
    AdminPages.shouldNotBeScrolledSideways(page);
    admin.open("health");
    page.locator("summary:has-text('各主题最近的事件（1）')").click();
    assertThat(page.locator("details[open] table.stacked")).containsText("尚不清楚");
    page.locator("details:has-text('各主题最近的事件（1）') summary").click();
    page.locator("summary:has-text('可推荐的内容')").first().click();
    assertThat(page.locator("details[open] table.stacked")).containsText("猜你喜欢暂无内容商品：请导入商品目录");
    AdminPages.shouldNotBeScrolledSideways(page);
    Chromium.resize(page, Chromium.DESK);
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

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions()
        .setTimeout((double) Eventually.patient(SOON).toMillis());
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
