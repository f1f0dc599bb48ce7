package org.kindred.adapter.medusa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class MedusaApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private final StubShop shop = new StubShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldWalkAllPagesWithTheSecretKey() {
    shop.on(
        "GET /admin/products?",
        Answer.json(list("products", 3, product("p1"), product("p2"))),
        Answer.json(list("products", 3, product("p3"))));
    CatalogSource catalog = adapter().catalog().orElseThrow();

    CatalogPage first = catalog.fetchPage(null);
    CatalogPage second = catalog.fetchPage(first.next());

    assertThat(first.products()).extracting(one -> one.id().value()).containsExactly("p1", "p2");
    assertThat(first.next()).isEqualTo(new PageCursor("2"));
    assertThat(second.next()).isNull();
    assertThat(shop.requests().get(1).target()).contains("offset=2");
    assertThat(shop.requests().get(0).headers().get("Authorization"))
        .containsExactly("Basic " + Base64.getEncoder().encodeToString("sk_test:".getBytes(UTF_8)));
  }

  @Test
  void catalogShouldNameAProductThatCannotBeReadAndKeepTheOthers() {
    shop.on(
        "GET /admin/products?",
        Answer.json(list("products", 2, product("p1").replace("\"T\"", "null"), product("p2"))));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).hasSize(1);
    assertThat(page.rejected()).singleElement().asString().startsWith("p1: ").contains("title");
  }

  @Test
  void orderHistoryShouldTellOrderRefundAndCancellation() {
    shop.on("GET /admin/orders?", Answer.json(list("orders", 1, ORDER)));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class, OrderCancelled.class);
    assertThat(((OrderRefunded) page.events().get(1)).lines())
        .extracting(RefundLine::amount)
        .containsExactly(Money.of("10.00", "EUR"));
    assertThat(page.next()).isNull();
    assertThat(shop.requests().get(0).target())
        .contains("created_at%5B%24gte%5D=2026-01-01T00%3A00%3A00Z");
  }

  @Test
  void reconciliationShouldTellProductsThenOrdersAndWhatExists() {
    shop.on("GET /admin/products?", Answer.json(list("products", 1, product("p1"))));
    shop.on("GET /admin/orders?", Answer.json(list("orders", 1, ORDER)));
    ShopAdapter adapter = adapter();

    EventPage first = adapter.reconciliation().orElseThrow().fetchChanges(SINCE, null);
    EventPage second = adapter.reconciliation().orElseThrow().fetchChanges(SINCE, first.next());

    assertThat(first.events()).singleElement().isInstanceOf(ProductChanged.class);
    assertThat(second.events()).hasSize(3);
    assertThat(second.next()).isNull();
    assertThat(adapter.reconciliation().orElseThrow().fetchExistingProducts(null).products())
        .containsExactly(new ProductId("p1"));
  }

  @Test
  void checkShouldTellRefusedFromAwayFromLimited() {
    shop.on(
        "GET /admin/products?",
        Answer.status(401, Map.of()),
        Answer.html(200),
        Answer.status(429, Map.of("Retry-After", "7")));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOfSatisfying(
            ShopUnavailableException.class,
            limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void fetchBackShouldReadTheOrderOfAnEventThatNamesItsIdOnly() {
    shop.on(
        "GET /admin/orders/order_01M85W6BT12HQE5GTGVAEZVQRT?",
        Answer.json("{\"order\":" + ORDER + "}"));

    assertThat(completed("rejected", "order-without-what-it-is"))
        .singleElement()
        .isInstanceOf(OrderPlaced.class);
  }

  @Test
  void fetchBackShouldFindTheProductOfAVariant() {
    shop.on(
        "GET /admin/products/prod_01M85W479K1G7B3VTNE7Q9N928?",
        Answer.json("{\"product\":" + product("prod_01M85W479K1G7B3VTNE7Q9N928") + "}"));

    assertThat(completed("deliveries", "captured-product-variant.updated"))
        .singleElement()
        .isInstanceOfSatisfying(
            ProductChanged.class,
            changed -> assertThat(changed.occurredAt()).isEqualTo(FakeContext.NOON));
  }

  @Test
  void fetchBackShouldFindTheRefundsOfAPayment() {
    shop.on(
        "GET /admin/orders/order_01M85W6BT12HQE5GTGVAEZVQRT?",
        Answer.json("{\"order\":" + ORDER + "}"));

    assertThat(completed("deliveries", "captured-payment.refunded"))
        .singleElement()
        .isInstanceOf(OrderRefunded.class);
  }

  @Test
  void fetchBackShouldTellWhatIsGoneAsAnAnswer() {
    assertThat(completed("rejected", "order-without-what-it-is")).isEmpty();
  }

  @Test
  void fetchBackShouldNotBeNeededWhenTheCompanionReadIt() {
    FetchBack fetchBack = adapter().webhooks().fetchBack().orElseThrow();

    for (String name :
        List.of(
            "captured-order.placed",
            "companion-stock",
            "captured-product.deleted",
            "captured-customer.deleted",
            "captured-cart.updated")) {
      assertThat(fetchBack.isNeeded(RecordedDeliveries.get(getClass(), "deliveries", name)))
          .as(name)
          .isFalse();
    }
  }

  private List<?> completed(String folder, String name) {
    WebhookDelivery bare = RecordedDeliveries.get(getClass(), folder, name);
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();
    assertThat(fetchBack.isNeeded(bare)).isTrue();
    return adapter.webhooks().translate(bare.withFetched(fetchBack.fetch(bare)));
  }

  private ShopAdapter adapter() {
    return new MedusaAdapterFactory()
        .create(
            MedusaAdapterTest.connection(
                Map.of("admin-api-url", shop.baseUrl() + "/", "secret-api-key", "sk_test")),
            new FakeContext());
  }

  private static String list(String name, int count, String... items) {
    return "{\"" + name + "\":[" + String.join(",", items) + "],\"count\":" + count + "}";
  }

  private static String product(String id) {
    return "{\"id\":\""
        + id
        + "\",\"title\":\"T\",\"handle\":\"t\",\"status\":\"published\",\"variants\":[{\"prices\":["
        + "{\"currency_code\":\"eur\",\"amount\":12.5,\"rules_count\":0}]}]}";
  }

  private static final String ORDER =
      """
      {"id":"order_01M85W6BT12HQE5GTGVAEZVQRT","status":"canceled","currency_code":"eur",
       "created_at":"2026-02-01T10:00:00.000Z","updated_at":"2026-02-03T10:00:00.000Z",
       "canceled_at":"2026-02-03T09:00:00.000Z","customer_id":"cus_1","total":12,"tax_total":4,
       "items":[{"product_id":"p1","quantity":2,"total":24,"tax_total":4}],
       "payment_collections":[{"payments":[{"refunds":[
         {"id":"ref_1","amount":12,"created_at":"2026-02-02T10:00:00.000Z"}]}]}]}
      """;
}
