package org.kindred.adapter.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.StubShop.Answer;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookRegistrar;

/** What the adapter asks the shop, and what it makes of the answers. */
class WooCommerceRestTest {

  private static final String API = "/wp-json/wc/v3/";
  private static final String ID_FIELDS = "id%2Cstatus%2Ccatalog_visibility%2Cprice";
  private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

  private final StubShop shop = new StubShop();
  private final ShopAdapter adapter =
      new WooCommerceAdapterFactory().create(WooShop.at(shop.baseUrl()), new FakeContext());

  @AfterEach
  void close() {
    adapter.close();
    shop.close();
  }

  @Test
  void catalogShouldFollowThePagesThatTheShopCounts() {
    shop.on("GET " + API + "products", pages(2, "[" + product(1) + "]"), pages(2, "[]"));

    CatalogPage first = adapter.catalog().orElseThrow().fetchPage(null);
    CatalogPage second = adapter.catalog().orElseThrow().fetchPage(first.next());

    assertThat(first.products()).extracting(one -> one.id().value()).containsExactly("1");
    assertThat(first.next()).isEqualTo(new PageCursor("2"));
    assertThat(second.next()).isNull();
    assertThat(shop.requests().get(1).target()).contains("page=2").contains("per_page=100");
  }

  @Test
  void catalogShouldGoOnAfterAFullPageWhenACacheTookTheCountAway() {
    shop.on(
        "GET " + API + "products", Answer.json(products(1, 100)), Answer.json(products(101, 7)));

    CatalogPage first = adapter.catalog().orElseThrow().fetchPage(null);
    CatalogPage second = adapter.catalog().orElseThrow().fetchPage(first.next());

    assertThat(first.products()).hasSize(100);
    assertThat(second.products()).hasSize(7);
    assertThat(second.next()).isNull();
  }

  @Test
  void catalogShouldNameAProductThatCannotBeUsedAndKeepTheOthers() {
    String broken = product(2).replace("\"18\"", "\"-18\"");
    shop.on("GET " + API + "products", pages(1, "[" + product(1) + "," + broken + "]"));

    CatalogPage page = adapter.catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).hasSize(1);
    assertThat(page.rejected()).singleElement().asString().contains("product 2", "negative");
  }

  @Test
  void catalogShouldAskForAPauseWhenTheShopLimitsTheRate() {
    shop.on("GET " + API + "products", Answer.status(429, Map.of("Retry-After", "17")));

    assertThatThrownBy(() -> adapter.catalog().orElseThrow().fetchPage(null))
        .isInstanceOfSatisfying(
            ShopUnavailableException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(17)));
  }

  @Test
  void catalogShouldWaitWhenTheShopAnswersHtmlNothingOrAnErrorOfItsOwn() {
    for (Answer answer :
        List.of(
            Answer.html(200),
            Answer.html(503),
            Answer.status(200, Map.of()),
            Answer.status(500, Map.of()))) {
      try (StubShop broken = new StubShop().on("GET /", answer)) {
        ShopAdapter lost =
            new WooCommerceAdapterFactory().create(WooShop.at(broken.baseUrl()), new FakeContext());

        assertThatThrownBy(() -> lost.catalog().orElseThrow().fetchPage(null))
            .as("%s", answer)
            .isInstanceOf(ShopUnavailableException.class);
      }
    }
  }

  @Test
  void checkConnectionShouldNameWhatTheKeyMayNotRead() {
    shop.on("GET " + API + "products", Answer.json("[]"));
    shop.on("GET " + API + "orders", Answer.status(401, Map.of()));

    assertThatThrownBy(adapter::checkConnection)
        .isInstanceOf(ShopAuthorizationException.class)
        .hasMessageContaining("may not read orders");
  }

  @Test
  void requestsShouldBeSignedByOAuthOverPlainHttp() {
    shop.on("GET " + API, Answer.json("[]"));

    adapter.checkConnection();

    assertThat(shop.requests())
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.target())
                  .contains("oauth_consumer_key=ck_test", "oauth_signature_method=HMAC-SHA256")
                  .contains("oauth_timestamp=" + FakeContext.NOON.getEpochSecond())
                  .doesNotContain("cs_test");
              assertThat(request.headers()).doesNotContainKey("Authorization");
            });
  }

  @Test
  void orderHistoryShouldTellPurchasesWithTheRefundsOfEach() {
    shop.on(
        "GET " + API + "orders",
        pages(1, "[" + order(7, "completed", "[{\"id\":8,\"total\":\"-18.00\"}]") + "]"));
    shop.on(
        "GET " + API + "orders/7/refunds",
        Answer.json(
            "[{\"id\":8,\"date_created_gmt\":\"2026-11-25T08:59:59\",\"amount\":\"18.00\","
                + "\"line_items\":[{\"product_id\":30,\"quantity\":-1,\"total\":\"-18.00\"}]}]"));

    EventPage page = adapter.orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(ShopEvent::eventId)
        .containsExactly("order-placed:7", "order-refunded:7:8");
    assertThat(page.next()).isNull();
    assertThat(shop.requests().get(0).target())
        .contains("after=2026-10-31T23%3A59%3A59", "dates_are_gmt=true", "status=any")
        .doesNotContain("billing");
  }

  @Test
  void reconcileShouldAskForProductsFirstAndThenForOrders() {
    shop.on("GET " + API + "products", pages(1, "[" + product(1) + "]"));
    shop.on("GET " + API + "orders", pages(1, "[" + order(7, "cancelled", "[]") + "]"));
    ReconcileSource source = adapter.reconciliation().orElseThrow();

    EventPage products = source.fetchChanges(SINCE, null);
    EventPage orders = source.fetchChanges(SINCE, products.next());

    assertThat(products.events()).hasSize(1);
    assertThat(orders.events()).extracting(ShopEvent::eventId).containsExactly("order-cancelled:7");
    assertThat(orders.next()).isNull();
    assertThat(shop.requests())
        .allSatisfy(request -> assertThat(request.target()).contains("modified_after=2026-10-31"));
  }

  @Test
  void reconcileShouldGiveTheSameEventAsTheWebhookOfTheSameState() {
    WebhookDelivery webhook = RecordedDeliveries.get(getClass(), "deliveries", "product-updated");
    shop.on("GET " + API + "products", pages(1, "[" + webhook.bodyText() + "]"));

    assertThat(adapter.reconciliation().orElseThrow().fetchChanges(SINCE, null).events())
        .isEqualTo(adapter.webhooks().translate(webhook));
  }

  @Test
  void existingProductsShouldNotMissOneWhenOthersAreDeletedMeanwhile() {
    // after the first page 20 of its products go: what stood at 101 now stands at 81
    shop.on(
        "GET " + API + "products?_fields=" + ID_FIELDS,
        Answer.json(products(1, 100)),
        Answer.json(products(111, 30)),
        Answer.json(products(21, 100)),
        Answer.json(products(111, 30)));

    List<ProductIdPage> pages = existing();

    assertThat(pages.stream().flatMap(page -> page.products().stream()).distinct())
        .hasSize(140)
        .contains(new ProductId("101"), new ProductId("110"));
    assertThat(shop.requests())
        .extracting(request -> request.target().replaceAll(".*&offset=([0-9]+)&.*", "$1"))
        .containsExactly("0", "90", "0", "90");
  }

  @Test
  void existingProductsShouldNotListWhatIsNotShown() {
    String hidden = product(2).replace("publish\"", "publish\",\"catalog_visibility\":\"hidden\"");
    shop.on("GET " + API + "products", Answer.json("[" + product(1) + "," + hidden + "]"));

    assertThat(existing())
        .singleElement()
        .extracting(ProductIdPage::products)
        .isEqualTo(List.of(new ProductId("1")));
  }

  @Test
  void fetchBackShouldAskForWhatADeliveryLeavesOutAndForNothingElse() {
    shop.on("GET " + API + "products/44", Answer.status(404, Map.of()));
    shop.on("GET " + API + "orders/42/refunds", Answer.json("[]"));
    shop.on("GET " + API + "orders/42", Answer.json(order(42, "completed", "[]")));
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();

    assertThat(fetched(fetchBack, "product-deleted")).isEqualTo("{\"refunds\":[]}");
    assertThat(fetched(fetchBack, "action-order-refunded")).startsWith("{\"order\":{\"id\":42");
    assertThat(fetchBack.isNeeded(recorded("made-order-refunded-in-part"))).isTrue();
    assertThat(fetchBack.isNeeded(recorded("order-created"))).isFalse();
    assertThat(fetchBack.isNeeded(recorded("product-updated"))).isFalse();
    assertThat(fetchBack.isNeeded(recorded("made-companion"))).isFalse();
    assertThat(shop.requests())
        .allSatisfy(request -> assertThat(request.target()).doesNotContain("billing"));
  }

  @Test
  void translateShouldTakeWhatWasFetched() {
    shop.on("GET " + API + "orders/42/refunds", Answer.json("[]"));
    shop.on("GET " + API + "orders/42", Answer.json(order(42, "completed", "[]")));
    WebhookDelivery named = recorded("action-order-status-completed");
    byte[] answer = adapter.webhooks().fetchBack().orElseThrow().fetch(named);

    assertThat(adapter.webhooks().translate(named.withFetched(answer)))
        .extracting(ShopEvent::eventId)
        .containsExactly("order-placed:42");
  }

  @Test
  void registerShouldWriteOursAgainAddWhatIsMissingAndLeaveOthersAlone() {
    String ours = new FakeContext().webhookUrl().toString();
    shop.on(
        "GET " + API + "webhooks",
        Answer.json(
            "[{\"id\":1,\"name\":\"x\",\"topic\":\"order.created\",\"delivery_url\":\""
                + ours
                + "\"},"
                + "{\"id\":2,\"name\":\"x\",\"topic\":\"order.created\",\"delivery_url\":\""
                + ours
                + "\"},"
                + "{\"id\":3,\"name\":\"Kindred "
                + WooShop.KEY
                + "\",\"topic\":\"order.updated\","
                + "\"delivery_url\":\"https://old.example/\"},"
                + "{\"id\":4,\"name\":\"other\",\"topic\":\"order.created\",\"delivery_url\":\"https://erp.example/\"}]"));
    shop.on("PUT ", Answer.json("{}"))
        .on("POST ", Answer.json("{}"))
        .on("DELETE ", Answer.json("{}"));

    List<String> topics =
        adapter.webhooks().registrar().map(WebhookRegistrar::register).orElseThrow();

    assertThat(topics)
        .contains("product.deleted", "order.updated")
        .doesNotContain("customer.created");
    assertThat(calls("PUT")).containsExactly("webhooks/1", "webhooks/3");
    assertThat(calls("DELETE")).containsExactly("webhooks/2");
    assertThat(calls("POST")).hasSize(topics.size() - 2);
    assertThat(shop.requests().get(1).body())
        .contains("\"secret\":\"" + WooShop.SECRET + "\"", "\"status\":\"active\"", ours);
  }

  private List<ProductIdPage> existing() {
    List<ProductIdPage> pages = new ArrayList<>();
    PageCursor cursor = null;
    do {
      pages.add(adapter.reconciliation().orElseThrow().fetchExistingProducts(cursor));
      cursor = pages.get(pages.size() - 1).next();
    } while (cursor != null);
    return pages;
  }

  private List<String> calls(String method) {
    return shop.requests().stream()
        .filter(request -> request.method().equals(method))
        .map(request -> request.target().substring(API.length()).split("\\?", -1)[0])
        .toList();
  }

  private WebhookDelivery recorded(String name) {
    return RecordedDeliveries.get(getClass(), "deliveries", name);
  }

  private String fetched(FetchBack fetchBack, String name) {
    assertThat(fetchBack.isNeeded(recorded(name))).isTrue();
    return new String(fetchBack.fetch(recorded(name)), UTF_8);
  }

  private static Answer pages(int total, String body) {
    return Answer.json(body, Map.of("X-WP-TotalPages", String.valueOf(total)));
  }

  private static String products(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(WooCommerceRestTest::product)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String product(int id) {
    return "{\"id\":"
        + id
        + ",\"name\":\"Product "
        + id
        + "\",\"permalink\":\"https://shop.example/?p="
        + id
        + "\",\"status\":\"publish\",\"price\":\"18\",\"date_modified_gmt\":\"2026-11-24T04:23:21\"}";
  }

  private static String order(int id, String status, String refunds) {
    return "{\"id\":"
        + id
        + ",\"status\":\""
        + status
        + "\",\"currency\":\"EUR\",\"customer_id\":4,\"date_created_gmt\":\"2026-11-24T04:23:21\","
        + "\"line_items\":[{\"product_id\":30,\"quantity\":1,\"total\":\"18.00\"}],\"refunds\":"
        + refunds
        + "}";
  }
}
