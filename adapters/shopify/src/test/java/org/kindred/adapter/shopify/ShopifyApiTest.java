package org.kindred.adapter.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.StubShop.Answer;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookRegistrar;

/** What the adapter asks the shop, and what it makes of the answers. */
class ShopifyApiTest {

  private static final String API = "POST /admin/api/2026-07/graphql.json";
  private static final Instant SINCE = Instant.parse("2026-02-01T00:00:00Z");

  private final StubShop shop = new StubShop();
  private final ShopAdapter adapter =
      new ShopifyAdapterFactory()
          .create(TestShop.with(Map.of("admin-url", shop.baseUrl().toString())), new FakeContext());

  @AfterEach
  void close() {
    adapter.close();
    shop.close();
  }

  @Test
  void catalogShouldBeExportedIntoAFileAndReadInStretches() {
    shop.on(API, started(), status("RUNNING", ""), status("COMPLETED", "/file"));
    shop.on("GET /file", part(lines(1, 2), 0, 9999), part(lines(2, 2), 0, 0));
    CatalogSource source = adapter.catalog().orElseThrow();

    PageCursor running = source.fetchPage(null).next();
    assertThatThrownBy(() -> source.fetchPage(running))
        .isInstanceOfSatisfying(
            ShopUnavailableException.class, e -> assertThat(e.retryAfter()).isPresent());
    CatalogPage first = source.fetchPage(running);
    CatalogPage second = source.fetchPage(first.next());

    assertThat(running).isEqualTo(new PageCursor("bulk:720918:0"));
    assertThat(ids(first)).containsExactly("1");
    assertThat(ids(second)).containsExactly("2", "3");
    assertThat(second.next()).isNull();
    int length = lines(1, 1).length();
    assertThat(first.next()).isEqualTo(new PageCursor("bulk:720918:" + length));
    assertThat(ranges())
        .containsExactly("bytes=0-1048575", "bytes=" + length + "-" + (length + 1048575));
  }

  @Test
  void catalogShouldReadAFileFromAServerThatKnowsNoRanges() {
    shop.on(API, started(), status("COMPLETED", "/file"));
    shop.on("GET /file", Answer.json(lines(1, 3)));

    CatalogPage page = secondPage();

    assertThat(ids(page)).containsExactly("1", "2", "3");
    assertThat(page.next()).isNull();
  }

  @Test
  void catalogShouldAskPageByPageWhenTheExportFails() {
    shop.on(API, started(), status("FAILED", ""), products(true, 1), products(false, 2));
    List<String> found = new ArrayList<>();
    PageCursor cursor = null;
    do {
      CatalogPage page = adapter.catalog().orElseThrow().fetchPage(cursor);
      found.addAll(ids(page));
      cursor = page.next();
    } while (cursor != null);

    assertThat(found).containsExactly("1", "2");
    assertThat(shop.requests().get(3).body()).contains("\"after\":\"end\"");
  }

  @Test
  void catalogShouldBeEmptyWhenTheExportHasNoFile() {
    shop.on(API, started(), status("COMPLETED", ""));

    assertThat(secondPage()).isEqualTo(new CatalogPage(List.of(), null));
  }

  @Test
  void catalogShouldWaitWhenAnotherExportIsRunning() {
    shop.on(
        API,
        data(
            "{\"bulkOperationRunQuery\":{\"bulkOperation\":null,\"userErrors\":[{\"message\":"
                + "\"A bulk query operation for this app and shop is already in progress\"}]}}"));

    assertThatThrownBy(() -> adapter.catalog().orElseThrow().fetchPage(null))
        .isInstanceOf(ShopUnavailableException.class)
        .hasMessageContaining("already in progress");
  }

  @Test
  void catalogShouldNameAProductThatCannotBeUsedAndKeepTheOthers() {
    shop.on(API, started(), status("COMPLETED", "/file"));
    shop.on("GET /file", Answer.json(product(1) + "\n" + lines(2, 1)));

    CatalogPage page = secondPage();

    assertThat(ids(page)).containsExactly("2");
    assertThat(page.rejected()).singleElement().asString().contains("has no variants");
  }

  @Test
  void queriesShouldWaitUntilTheBucketHoldsTheirCost() {
    shop.on(
        API,
        Answer.json(
            "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}],"
                + "\"extensions\":{\"cost\":{\"requestedQueryCost\":752,\"throttleStatus\":{"
                + "\"maximumAvailable\":1000.0,\"currentlyAvailable\":102,\"restoreRate\":50.0}}}}"));

    assertThatThrownBy(() -> adapter.orderHistory().orElseThrow().fetchPage(SINCE, null))
        .isInstanceOfSatisfying(
            ShopUnavailableException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(13)));
  }

  @Test
  void queriesShouldAskForLessUntilTheShopFindsThemCheapEnough() {
    Answer dear =
        Answer.json(
            "{\"errors\":[{\"message\":\"too dear\",\"extensions\":{\"code\":\"MAX_COST_EXCEEDED\"}}]}");
    shop.on(API, dear, dear, orders("null"));

    adapter.orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(shop.requests())
        .extracting(request -> request.body().replaceAll(".*\"first\":([0-9]+).*", "$1"))
        .containsExactly("25", "12", "6");
  }

  @Test
  void queriesShouldTellRefusalsFromFailures() {
    for (Answer refusal : List.of(Answer.status(401, Map.of()), error("ACCESS_DENIED"))) {
      assertThat(failure(refusal)).isInstanceOf(ShopAuthorizationException.class);
    }
    for (Answer failure :
        List.of(
            error("INTERNAL_SERVER_ERROR"),
            Answer.html(200),
            Answer.status(200, Map.of()),
            Answer.status(429, Map.of("Retry-After", "2.0")),
            Answer.status(502, Map.of()))) {
      assertThat(failure(failure)).as("%s", failure).isInstanceOf(ShopUnavailableException.class);
    }
  }

  @Test
  void checkConnectionShouldNameTheScopesThatTheAppLacks() {
    shop.on(
        API,
        data(
            "{\"currentAppInstallation\":{\"accessScopes\":[{\"handle\":\"read_products\"},"
                + "{\"handle\":\"read_orders\"},{\"handle\":\"read_customers\"}]}}"));

    assertThatThrownBy(adapter::checkConnection)
        .isInstanceOf(ShopAuthorizationException.class)
        .hasMessageContaining("[read_inventory]");
    assertThat(shop.requests().get(0).headers().get("X-shopify-access-token"))
        .containsExactly("shpat_test");
  }

  @Test
  void orderHistoryShouldTellTheSameEventsAsTheWebhooks() {
    WebhookDelivery refund = recorded("refunds-create");
    String fetched = new String(refund.fetched().orElseThrow(), UTF_8);
    shop.on(API, orders(fetched.substring(fetched.indexOf(':') + 1, fetched.lastIndexOf('}'))));

    EventPage page = adapter.orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events()).isEqualTo(adapter.webhooks().translate(refund));
    assertThat(page.next()).isNull();
    assertThat(shop.requests().get(0).body())
        .contains("created_at:>='2026-02-01T00:00:00Z'")
        .doesNotContain("firstName", "email");
  }

  @Test
  void reconcileShouldAskForProductsFirstAndThenForOrders() {
    shop.on(API, products(false, 1), orders("null"));
    ReconcileSource source = adapter.reconciliation().orElseThrow();

    EventPage products = source.fetchChanges(SINCE, null);
    EventPage orders = source.fetchChanges(SINCE, products.next());

    assertThat(products.events())
        .extracting(ShopEvent::eventId)
        .first()
        .asString()
        .startsWith("product-changed:1:2026-02-28T09:00:00Z:");
    assertThat(orders.next()).isNull();
    assertThat(shop.requests())
        .allSatisfy(request -> assertThat(request.body()).contains("updated_at:>='2026-02-01"));
  }

  @Test
  void existingProductsShouldBeListedByTheirIds() {
    shop.on(
        API,
        data(
            "{\"products\":{\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"c\"},"
                + "\"nodes\":[{\"id\":\"gid://shopify/Product/788032119674292922\"}]}}"));

    ProductIdPage page = adapter.reconciliation().orElseThrow().fetchExistingProducts(null);

    assertThat(page.products()).singleElement().asString().contains("788032119674292922");
    assertThat(page.next()).isEqualTo(new PageCursor("c"));
  }

  @Test
  void fetchBackShouldAskByTheExactId() {
    shop.on(API, data("{\"order\":null}"), data("{\"inventoryItem\":null}"));
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();

    assertThat(fetchBack.isNeeded(recorded("refunds-create"))).isTrue();
    assertThat(fetchBack.isNeeded(recorded("orders-create"))).isFalse();
    assertThat(fetchBack.isNeeded(recorded("orders-updated-refunded"))).isFalse();
    assertThat(new String(fetchBack.fetch(recorded("refunds-create")), UTF_8)).isEqualTo("{}");
    fetchBack.fetch(recorded("inventory-levels-update"));
    assertThat(shop.requests().get(0).body()).contains("gid://shopify/Order/820982911946154508\"");
    assertThat(shop.requests().get(1).body())
        .contains("gid://shopify/InventoryItem/271878346596884015\"");
  }

  @Test
  void registerShouldAddWhatIsMissingCorrectWhatPointsElsewhereAndDropWhatIsDouble() {
    String ours = new FakeContext().webhookUrl().toString();
    shop.on(
        API,
        data(
            "{\"webhookSubscriptions\":{\"nodes\":["
                + subscription(1, "ORDERS_CREATE", ours)
                + ","
                + subscription(2, "ORDERS_CREATE", ours)
                + ","
                + subscription(3, "ORDERS_UPDATED", "https://old.example/")
                + ","
                + subscription(4, "THEMES_PUBLISH", ours)
                + "]}}"),
        data("{\"result\":{\"userErrors\":[]}}"));

    List<String> topics =
        adapter.webhooks().registrar().map(WebhookRegistrar::register).orElseThrow();

    assertThat(topics).contains("REFUNDS_CREATE").doesNotContain("CUSTOMERS_CREATE");
    assertThat(mutations("webhookSubscriptionDelete")).hasSize(1).allMatch(b -> b.contains("/2\""));
    assertThat(mutations("webhookSubscriptionUpdate")).hasSize(1).allMatch(b -> b.contains("/3\""));
    assertThat(mutations("webhookSubscriptionCreate"))
        .hasSize(topics.size() - 2)
        .allMatch(body -> body.contains("\"uri\":\"" + ours + "\""));
  }

  @Test
  void registerShouldSayWhatTheShopRefused() {
    shop.on(
        API,
        data("{\"webhookSubscriptions\":{\"nodes\":[]}}"),
        data("{\"result\":{\"userErrors\":[{\"message\":\"Address is not allowed\"}]}}"));

    assertThatThrownBy(() -> adapter.webhooks().registrar().orElseThrow().register())
        .isInstanceOf(ShopAuthorizationException.class)
        .hasMessageContaining("PRODUCTS_CREATE", "Address is not allowed");
  }

  private CatalogPage secondPage() {
    CatalogSource source = adapter.catalog().orElseThrow();
    return source.fetchPage(source.fetchPage(null).next());
  }

  private Throwable failure(Answer answer) {
    try (StubShop broken = new StubShop().on("POST /", answer)) {
      ShopAdapter lost =
          new ShopifyAdapterFactory()
              .create(
                  TestShop.with(Map.of("admin-url", broken.baseUrl().toString())),
                  new FakeContext());
      return catchThrowable(lost::checkConnection);
    }
  }

  private List<String> mutations(String name) {
    return shop.requests().stream()
        .map(StubShop.Request::body)
        .filter(body -> body.contains(name + "("))
        .toList();
  }

  private Stream<String> ranges() {
    return shop.requests().stream()
        .flatMap(request -> request.headers().getOrDefault("Range", List.of()).stream());
  }

  private WebhookDelivery recorded(String name) {
    return RecordedDeliveries.get(getClass(), "deliveries", name);
  }

  private static List<String> ids(CatalogPage page) {
    return page.products().stream().map(CatalogProduct::id).map(id -> id.value()).toList();
  }

  private static Answer data(String data) {
    return Answer.json("{\"data\":" + data + "}");
  }

  private static Answer error(String code) {
    return Answer.json(
        "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"" + code + "\"}}]}");
  }

  private static Answer started() {
    return data(
        "{\"bulkOperationRunQuery\":{\"bulkOperation\":{\"id\":\"gid://shopify/BulkOperation/720918\"},"
            + "\"userErrors\":[]}}");
  }

  private Answer status(String status, String file) {
    String url = file.isEmpty() ? "null" : "\"" + shop.baseUrl() + file + "\"";
    return data("{\"node\":{\"status\":\"" + status + "\",\"url\":" + url + "}}");
  }

  /** Part of a file; a total of 0 says that the part is the last one. */
  private static Answer part(String body, long from, long total) {
    long end = from + body.length();
    long all = total == 0 ? 0 : total;
    return new Answer(
        206,
        Map.of(
            "Content-Type",
            "application/jsonl",
            "Content-Range",
            "bytes " + from + "-" + (end - 1) + "/" + all),
        body);
  }

  private static String lines(int first, int count) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < first + count; id++) {
      lines.append(product(id)).append('\n').append(variant(id)).append('\n');
    }
    return lines.toString();
  }

  private static String product(int id) {
    return "{\"id\":\"gid://shopify/Product/"
        + id
        + "\",\"title\":\"Lamp "
        + id
        + "\",\"handle\":\"lamp-"
        + id
        + "\",\"status\":\"ACTIVE\",\"publishedAt\":\"2026-01-05T15:00:00Z\","
        + "\"updatedAt\":\"2026-02-28T09:00:00Z\"}";
  }

  private static String variant(int id) {
    return "{\"id\":\"gid://shopify/ProductVariant/"
        + id
        + "1\",\"price\":\"10.00\",\"inventoryQuantity\":1,\"inventoryPolicy\":\"DENY\","
        + "\"inventoryItem\":{\"tracked\":true},\"__parentId\":\"gid://shopify/Product/"
        + id
        + "\"}";
  }

  private static Answer products(boolean more, int id) {
    String whole = product(id).replaceAll("}$", ",\"variants\":{\"nodes\":[" + variant(id) + "]}}");
    return data(
        "{\"products\":{\"pageInfo\":{\"hasNextPage\":"
            + more
            + ",\"endCursor\":\"end\"},\"nodes\":["
            + whole
            + "]}}");
  }

  private static Answer orders(String order) {
    String nodes = order.equals("null") ? "" : order;
    return data(
        "{\"orders\":{\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null},\"nodes\":["
            + nodes
            + "]}}");
  }

  private static String subscription(int id, String topic, String uri) {
    return "{\"id\":\"gid://shopify/WebhookSubscription/"
        + id
        + "\",\"topic\":\""
        + topic
        + "\",\"uri\":\""
        + uri
        + "\"}";
  }
}
