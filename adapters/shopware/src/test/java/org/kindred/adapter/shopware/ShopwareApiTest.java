package org.kindred.adapter.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeClock;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.StubShop.Answer;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class ShopwareApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final String LAMP = "0f00000000000000000000000000001a";
  private static final Answer TOKEN =
      Answer.json("{\"token_type\":\"Bearer\",\"expires_in\":600,\"access_token\":\"t-1\"}");

  private final StubShop shop = new StubShop().on("POST /api/oauth/token", TOKEN);
  private final FakeClock clock = new FakeClock(FakeContext.NOON);

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldAskForATokenOnceAndWalkAllPages() {
    shop.on(
        "POST /api/search/product",
        Answer.json(list(150, product(LAMP))),
        Answer.json(list(150, product("0f00000000000000000000000000002b"))));
    CatalogSource catalog = adapter().catalog().orElseThrow();

    CatalogPage first = catalog.fetchPage(null);
    CatalogPage second = catalog.fetchPage(first.next());

    assertThat(first.next()).isEqualTo(new PageCursor("2"));
    assertThat(second.products()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(shop.requests()).hasSize(3);
    assertThat(shop.requests().get(1).headers().get("Authorization")).containsExactly("Bearer t-1");
  }

  @Test
  void apiShouldAskForATokenAgainBeforeItEnds() {
    shop.on("POST /api/search/product", Answer.json(list(0)));
    CatalogSource catalog = adapter().catalog().orElseThrow();

    catalog.fetchPage(null);
    clock.advance(Duration.ofMinutes(10));
    catalog.fetchPage(null);

    assertThat(shop.requests().stream().filter(one -> one.target().endsWith("token"))).hasSize(2);
  }

  @Test
  void checkShouldSayThatTheAppIsNotInstalled() {
    ShopAdapter fresh =
        new ShopwareAdapterFactory()
            .create(
                ShopwareAdapterTest.connection("https://shop.example", Map.of()),
                new FakeContext());

    assertThatThrownBy(fresh::checkConnection)
        .isInstanceOf(ShopAuthorizationException.class)
        .hasMessageContaining("not installed");
    assertThat(fresh.catalog()).isEmpty();
  }

  @Test
  void checkShouldTellRefusedFromAway() {
    shop.on("POST /api/search/product", Answer.status(403, Map.of()), Answer.html(503));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
  }

  @Test
  void orderHistoryShouldTellOrderRefundAndCancellation() {
    shop.on("POST /api/search/order", Answer.json(list(1, ORDER)));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class, OrderCancelled.class);
    assertThat(shop.requests().get(1).body()).contains("orderDateTime", SINCE.toString());
  }

  @Test
  void reconciliationShouldTellProductsThenOrdersAndWhatExists() {
    shop.on("POST /api/search/product", Answer.json(list(1, product(LAMP))));
    shop.on("POST /api/search/order", Answer.json(list(1, ORDER)));
    ReconcileSource source = adapter().reconciliation().orElseThrow();

    EventPage first = source.fetchChanges(SINCE, null);
    EventPage second = source.fetchChanges(SINCE, first.next());

    assertThat(first.events()).singleElement().isInstanceOf(ProductChanged.class);
    assertThat(second.events()).hasSize(3);
    assertThat(source.fetchExistingProducts(null).products()).containsExactly(new ProductId(LAMP));
  }

  @Test
  void fetchBackShouldReadAWrittenProduct() {
    shop.on("POST /api/search/product", Answer.json(list(1, product(LAMP))));

    assertThat(completed("rejected", "product-that-nobody-fetched"))
        .singleElement()
        .isInstanceOf(ProductChanged.class);
  }

  @Test
  void fetchBackShouldReadTheProductThatAVariantIsOf() {
    String variant = "{\"id\":\"" + LAMP + "\",\"parentId\":\"0f0000000000000000000000000000aa\"}";
    shop.on(
        "POST /api/search/product",
        Answer.json(list(1, variant)),
        Answer.json(list(1, product("0f0000000000000000000000000000aa"))));

    assertThat(completed("rejected", "product-that-nobody-fetched"))
        .singleElement()
        .isInstanceOfSatisfying(
            ProductChanged.class,
            changed ->
                assertThat(changed.product().id().value())
                    .isEqualTo("0f0000000000000000000000000000aa"));
  }

  @Test
  void fetchBackShouldReadAnOrderWithAllThatHangsOnIt() {
    shop.on("POST /api/search/order", Answer.json(list(1, ORDER)));

    assertThat(completed("deliveries", "reconstructed-order-placed"))
        .singleElement()
        .isInstanceOf(OrderPlaced.class);
    assertThat(shop.requests().get(1).body()).contains("lineItems", "transactions");
  }

  @Test
  void fetchBackShouldNotBeNeededForDeletions() {
    FetchBack fetchBack = adapter().webhooks().fetchBack().orElseThrow();

    for (String name :
        List.of(
            "documented-product-written-delete",
            "reconstructed-customer-deleted",
            "reconstructed-order-cancelled")) {
      assertThat(fetchBack.isNeeded(RecordedDeliveries.get(getClass(), "deliveries", name)))
          .as(name)
          .isFalse();
    }
  }

  private List<ShopEvent> completed(String folder, String name) {
    WebhookDelivery bare = RecordedDeliveries.get(getClass(), folder, name);
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();
    assertThat(fetchBack.isNeeded(bare)).isTrue();
    return adapter.webhooks().translate(bare.withFetched(fetchBack.fetch(bare)));
  }

  private ShopAdapter adapter() {
    FakeContext standard = new FakeContext();
    return new ShopwareAdapterFactory()
        .create(
            ShopwareAdapterTest.connection(
                shop.baseUrl().toString(),
                Map.of("shop-secret", "s", "api-key", "SWIAKEY", "api-secret", "sk-1")),
            new FakeContext(standard.httpClient(), clock, standard.webhookUrl()));
  }

  private static String list(int total, String... items) {
    return "{\"total\":" + total + ",\"data\":[" + String.join(",", items) + "]}";
  }

  private static String product(String id) {
    return "{\"id\":\""
        + id
        + "\",\"name\":\"Lamp\",\"active\":true,\"availableStock\":3,\"price\":[{\"currencyId\":"
        + "\"b7d2554b0ce847cd82f3ac9bd1c0dfca\",\"gross\":49.9}]}";
  }

  private static final String ORDER =
      """
      {"id":"0e00000000000000000000000000001a","orderDateTime":"2026-02-01T10:00:00.000+00:00",
       "createdAt":"2026-02-01T10:00:00.000+00:00","updatedAt":"2026-02-02T10:00:00.000+00:00",
       "amountTotal":11.9,"amountNet":10,"taxStatus":"gross","currency":{"isoCode":"EUR"},
       "orderCustomer":{"customerId":"c1"},"stateMachineState":{"technicalName":"cancelled"},
       "lineItems":[{"type":"product","productId":"p1","quantity":1,"totalPrice":11.9,
         "price":{"calculatedTaxes":[{"tax":1.9}]}}],
       "transactions":[{"id":"t1","stateMachineState":{"technicalName":"refunded"}}]}
      """;
}
