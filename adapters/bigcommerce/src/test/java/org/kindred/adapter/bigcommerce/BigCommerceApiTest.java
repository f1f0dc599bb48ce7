package org.kindred.adapter.bigcommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.StubShop.Answer;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class BigCommerceApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final String STORE = "/stores/kndrd01";

  private final StubShop shop =
      new StubShop()
          .on(
              "GET " + STORE + "/v3/catalog/brands/7",
              Answer.json("{\"data\":{\"id\":7,\"name\":\"Lumen\"}}"))
          .on(
              "GET " + STORE + "/v3/catalog/categories/13",
              Answer.json("{\"data\":{\"name\":\"Lamps\",\"parent_id\":12}}"))
          .on(
              "GET " + STORE + "/v3/catalog/categories/12",
              Answer.json("{\"data\":{\"name\":\"Home\",\"parent_id\":0}}"));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldNameBrandAndCategoriesAndAskForEachOnce() {
    shop.on(
        "GET " + STORE + "/v3/catalog/products?",
        Answer.json(products(2, product(211), product(212))),
        Answer.json(products(2)));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).hasSize(2);
    CatalogProduct lamp = page.products().get(0);
    assertThat(lamp.brand()).isEqualTo("Lumen");
    assertThat(lamp.categoryPath()).containsExactly("Home", "Lamps");
    assertThat(page.next()).isEqualTo(new PageCursor("2"));
    assertThat(shop.requests()).as("one list, one brand, two categories").hasSize(4);
    assertThat(shop.requests().get(0).headers().get("X-auth-token"))
        .containsExactly("token-of-the-store");
  }

  @Test
  void orderHistoryShouldCompleteEachOrderAndEndWhenThePageIsNotFull() {
    shop.on("GET " + STORE + "/v2/orders?", Answer.json("[" + ORDER + "]"));
    shop.on("GET " + STORE + "/v2/orders/310/products", Answer.json(LINES));
    shop.on("GET " + STORE + "/v3/orders/310/payment_actions/refunds", Answer.json(REFUNDS));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class);
    assertThat(page.next()).isNull();
    assertThat(shop.requests().get(0).target())
        .contains("min_date_created=2026-01-01T00%3A00%3A00Z");
  }

  @Test
  void orderHistoryShouldTakeNoContentForAnEmptyList() {
    shop.on("GET " + STORE + "/v2/orders?", Answer.status(204, Map.of()));

    assertThat(adapter().orderHistory().orElseThrow().fetchPage(SINCE, null).events()).isEmpty();
  }

  @Test
  void reconciliationShouldListWhatIsVisible() {
    shop.on("GET " + STORE + "/v3/catalog/products?", Answer.json(products(1, "{\"id\":211}")));

    assertThat(adapter().reconciliation().orElseThrow().fetchExistingProducts(null).products())
        .containsExactly(new ProductId("211"));
    assertThat(shop.requests().get(0).target()).contains("is_visible=true");
  }

  @Test
  void checkShouldTellRefusedFromAwayFromLimited() {
    shop.on(
        "GET " + STORE + "/v3/catalog/products?",
        Answer.status(401, Map.of()),
        Answer.html(200),
        Answer.status(429, Map.of("X-Rate-Limit-Time-Reset-Ms", "15000")));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOfSatisfying(
            ShopUnavailableException.class,
            limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(15)));
  }

  @Test
  void registrarShouldWriteWhatIsThereAgainAndAddTheRest() {
    String ours = "https://kindred.example/kindred/api/v1/shops/key/webhooks";
    shop.on(
        "GET " + STORE + "/v3/hooks",
        Answer.json(
            "{\"data\":[{\"id\":8,\"scope\":\"store/order/created\",\"destination\":\""
                + ours
                + "\"},{\"id\":9,\"scope\":\"store/order/created\",\"destination\":"
                + "\"https://other.example\"}]}"));
    shop.on("PUT " + STORE + "/v3/hooks/8", Answer.json("{}"));
    shop.on("POST " + STORE + "/v3/hooks", Answer.json("{}"));

    List<String> topics = adapter().webhooks().registrar().orElseThrow().register();

    assertThat(topics).contains("store/order/created", "store/customer/deleted");
    assertThat(shop.requests().stream().filter(one -> one.method().equals("PUT"))).hasSize(1);
    assertThat(shop.requests().stream().filter(one -> one.method().equals("POST")))
        .hasSize(topics.size() - 1)
        .allSatisfy(
            one ->
                assertThat(one.body())
                    .contains("\"X-Kindred-Secret\":\"bigcommerce-test-secret\"", ours));
  }

  @Test
  void fetchBackShouldReadOrderProductAndCart() {
    shop.on("GET " + STORE + "/v2/orders/310", Answer.json(ORDER));
    shop.on("GET " + STORE + "/v2/orders/310/products", Answer.json(LINES));
    shop.on("GET " + STORE + "/v3/orders/310/payment_actions/refunds", Answer.json(REFUNDS));
    shop.on(
        "GET " + STORE + "/v3/catalog/products/211?",
        Answer.json("{\"data\":" + product(211) + "}"));
    shop.on(
        "GET " + STORE + "/v3/carts/",
        Answer.json(
            "{\"data\":{\"customer_id\":5,\"line_items\":{\"physical_items\":[{\"id\":"
                + "\"11110000-0000-4000-8000-000000000001\",\"product_id\":211,\"quantity\":2}]}}}"));

    assertThat(completed("documented-order-status-updated"))
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class);
    assertThat(completed("documented-sku-updated"))
        .singleElement()
        .isInstanceOf(ProductChanged.class);
    assertThat(completed("documented-cart-line-created"))
        .singleElement()
        .isInstanceOf(CartItemAdded.class);
  }

  @Test
  void fetchBackShouldTellWhatIsGoneAsAnAnswer() {
    assertThat(completed("documented-product-updated"))
        .singleElement()
        .isInstanceOf(ProductRemoved.class);
    assertThat(completed("documented-order-status-updated")).isEmpty();
  }

  @Test
  void fetchBackShouldNotBeNeededForDeletions() {
    FetchBack fetchBack = adapter().webhooks().fetchBack().orElseThrow();

    for (String name :
        List.of(
            "documented-product-deleted",
            "documented-customer-deleted",
            "documented-cart-converted")) {
      assertThat(fetchBack.isNeeded(RecordedDeliveries.get(getClass(), "deliveries", name)))
          .as(name)
          .isFalse();
    }
  }

  private List<ShopEvent> completed(String name) {
    WebhookDelivery bare = RecordedDeliveries.get(getClass(), "deliveries", name);
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();
    assertThat(fetchBack.isNeeded(bare)).isTrue();
    return adapter.webhooks().translate(bare.withFetched(fetchBack.fetch(bare)));
  }

  private ShopAdapter adapter() {
    return new BigCommerceAdapterFactory()
        .create(
            BigCommerceAdapterTest.connection(Map.of("api-url", shop.baseUrl().toString())),
            new FakeContext());
  }

  private static String products(int pages, String... items) {
    return "{\"data\":["
        + String.join(",", items)
        + "],\"meta\":{\"pagination\":{\"total_pages\":"
        + pages
        + "}}}";
  }

  private static String product(int id) {
    return "{\"id\":"
        + id
        + ",\"name\":\"Lamp\",\"is_visible\":true,\"price\":49.9,\"brand_id\":7,\"categories\":[13]}";
  }

  private static final String ORDER =
      "{\"id\":310,\"status_id\":11,\"customer_id\":5,\"currency_code\":\"USD\","
          + "\"date_created\":\"Sun, 01 Feb 2026 11:59:50 +0000\"}";

  private static final String LINES =
      "[{\"id\":41,\"product_id\":211,\"quantity\":2,\"total_ex_tax\":\"99.8000\"}]";

  private static final String REFUNDS =
      "{\"data\":[{\"id\":3,\"total_amount\":10,\"total_tax\":0,\"items\":[]}]}";
}
