package org.kindred.adapter.vendure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class VendureApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Answer SIGNED_IN =
      Answer.json(
          "{\"data\":{\"login\":{\"__typename\":\"CurrentUser\"}}}",
          Map.of("vendure-auth-token", "t-1"));

  private final StubShop shop = new StubShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldSignInOnceAndWalkAllPages() {
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(products(3, product("1", "Laptop"), product("2", "Tablet"))),
        Answer.json(products(3, product("3", "Camera"))));

    CatalogSource catalog = adapter().catalog().orElseThrow();
    CatalogPage first = catalog.fetchPage(null);
    CatalogPage second = catalog.fetchPage(first.next());

    assertThat(first.products()).extracting(one -> one.id().value()).containsExactly("1", "2");
    assertThat(first.next()).isEqualTo(new PageCursor("2"));
    assertThat(second.next()).isNull();
    assertThat(shop.requests()).hasSize(3);
    assertThat(shop.requests().get(1).headers().get("Authorization")).containsExactly("Bearer t-1");
    assertThat(shop.requests().get(1).body()).contains("\"skip\":0", "\"take\":50");
  }

  @Test
  void catalogShouldNameAProductThatCannotBeReadAndKeepTheOthers() {
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(products(2, product("1", ""), product("2", "Tablet"))));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).extracting(one -> one.id().value()).containsExactly("2");
    assertThat(page.rejected()).singleElement().asString().startsWith("1: ").contains("name");
  }

  @Test
  void apiShouldUseCookiesWhereVendureGivesNoToken() {
    Answer cookies =
        Answer.json(
            "{\"data\":{\"login\":{\"__typename\":\"CurrentUser\"}}}",
            Map.of("Set-Cookie", "session=abc; path=/; httponly"));
    shop.on("POST /admin-api", cookies, Answer.json(products(0)));

    adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(shop.requests().get(1).headers().get("Cookie")).containsExactly("session=abc");
  }

  @Test
  void apiShouldSignInAgainWhenTheSessionHasEnded() {
    Answer ended = Answer.json(error("FORBIDDEN"));
    shop.on("POST /admin-api", SIGNED_IN, ended, SIGNED_IN, Answer.json(products(0)));

    assertThat(adapter().catalog().orElseThrow().fetchPage(null).products()).isEmpty();
  }

  @Test
  void checkShouldSayThatTheAdministratorIsRefused() {
    shop.on(
        "POST /admin-api",
        Answer.json(
            "{\"data\":{\"login\":{\"__typename\":\"InvalidCredentialsError\",\"message\":\"The"
                + " provided credentials are invalid\"}}}"));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class)
        .hasMessageContaining("credentials are invalid")
        .message()
        .doesNotContain("pa55");
  }

  @Test
  void checkShouldSayThatThePermissionIsMissing() {
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(error("FORBIDDEN")),
        SIGNED_IN,
        Answer.json(error("FORBIDDEN")));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
  }

  @Test
  void apiShouldBeUnavailableWhenVendureFailsOrAWebPageAnswers() {
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(error("INTERNAL_SERVER_ERROR")),
        Answer.html(200),
        Answer.status(502, Map.of()));

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> adapter().catalog().orElseThrow().fetchPage(null))
          .isInstanceOf(ShopUnavailableException.class);
    }
  }

  @Test
  void orderHistoryShouldTellOrderRefundAndCancellationAndLeaveCartsOut() {
    shop.on("POST /admin-api", SIGNED_IN, Answer.json(ORDERS));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class, OrderCancelled.class);
    assertThat(page.events().get(0).eventId()).isEqualTo("order-placed:CODE1");
    assertThat(page.events().get(1).eventId()).isEqualTo("refund:CODE1:9");
    assertThat(shop.requests().get(1).body()).contains("orderPlacedAt", "2025-12-31T23:59:59.999Z");
  }

  @Test
  void reconciliationShouldTellProductsThenOrders() {
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(products(1, product("1", "Laptop"))),
        Answer.json(ORDERS));
    ShopAdapter adapter = adapter();

    EventPage first = adapter.reconciliation().orElseThrow().fetchChanges(SINCE, null);
    EventPage second = adapter.reconciliation().orElseThrow().fetchChanges(SINCE, first.next());

    assertThat(first.events()).singleElement().isInstanceOf(ProductChanged.class);
    assertThat(second.events()).hasSize(3);
    assertThat(second.next()).isNull();
  }

  @Test
  void reconciliationShouldListWhatExistsWithoutTheDisabled() {
    String disabled = "{\"id\":\"2\",\"enabled\":false}";
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json(products(2, "{\"id\":\"1\",\"enabled\":true}", disabled)));

    assertThat(adapter().reconciliation().orElseThrow().fetchExistingProducts(null).products())
        .containsExactly(new ProductId("1"));
  }

  @Test
  void fetchBackShouldCompleteADeliveryWithoutItsProduct() {
    WebhookDelivery bare =
        RecordedDeliveries.get(getClass(), "rejected", "product-without-its-state");
    shop.on(
        "POST /admin-api",
        SIGNED_IN,
        Answer.json("{\"data\":{\"product\":" + product("1", "Laptop") + "}}"));
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();

    assertThat(fetchBack.isNeeded(bare)).isTrue();
    WebhookDelivery complete = bare.withFetched(fetchBack.fetch(bare));

    assertThat(adapter.webhooks().translate(complete))
        .singleElement()
        .isInstanceOfSatisfying(
            ProductChanged.class,
            changed -> assertThat(changed.occurredAt()).isEqualTo(FakeContext.NOON));
  }

  @Test
  void fetchBackShouldNotBeNeededWhenTheCompanionCompletedTheDelivery() {
    FetchBack fetchBack = adapter().webhooks().fetchBack().orElseThrow();

    for (String name :
        List.of(
            "companion-product",
            "captured-OrderPlacedEvent",
            "captured-ProductEvent.deleted",
            "captured-SearchEvent")) {
      assertThat(fetchBack.isNeeded(RecordedDeliveries.get(getClass(), "deliveries", name)))
          .as(name)
          .isFalse();
    }
    assertThat(fetchBack.isNeeded(WebhookDelivery.of(Map.of(), "x".getBytes(UTF_8), SINCE)))
        .isFalse();
  }

  private ShopAdapter adapter() {
    return new VendureAdapterFactory()
        .create(
            VendureAdapterTest.connection(
                Map.of(
                    "admin-api-url",
                    shop.baseUrl() + "/admin-api",
                    "admin-user",
                    "kindred",
                    "admin-password",
                    "pa55")),
            new FakeContext());
  }

  private static String products(int total, String... items) {
    return "{\"data\":{\"products\":{\"totalItems\":"
        + total
        + ",\"items\":["
        + String.join(",", items)
        + "]}}}";
  }

  private static String product(String id, String name) {
    return "{\"id\":\""
        + id
        + "\",\"name\":\""
        + name
        + "\",\"slug\":\"p-"
        + id
        + "\",\"enabled\":true,\"variants\":[{\"id\":\"7\",\"enabled\":true,\"priceWithTax\":1200,"
        + "\"currencyCode\":\"USD\",\"stockLevel\":\"IN_STOCK\",\"trackInventory\":\"FALSE\"}]}";
  }

  private static String error(String code) {
    return "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"" + code + "\"}}]}";
  }

  private static final String ORDERS =
      """
      {"data":{"orders":{"totalItems":2,"items":[
       {"id":"1","code":"CODE1","type":"Regular","state":"Cancelled",
        "orderPlacedAt":"2026-02-01T10:00:00.000Z","updatedAt":"2026-02-03T10:00:00.000Z",
        "currencyCode":"USD","total":2000,"totalWithTax":2400,"customer":{"id":"5"},
        "lines":[{"id":"11","quantity":0,"orderPlacedQuantity":2,"proratedUnitPrice":1000,
          "proratedLinePrice":0,"productVariant":{"productId":"1"}}],
        "payments":[{"refunds":[
          {"id":"9","total":2400,"state":"Settled","updatedAt":"2026-02-02T10:00:00.000Z",
           "lines":[{"orderLineId":"11","quantity":2}]},
          {"id":"10","total":2400,"state":"Failed","updatedAt":"2026-02-02T10:00:00.000Z",
           "lines":[]}]}]},
       {"id":"2","code":"CART","type":"Regular","state":"AddingItems","orderPlacedAt":null,
        "updatedAt":"2026-02-03T10:00:00.000Z","currencyCode":"USD","total":0,"totalWithTax":0,
        "customer":null,"lines":[],"payments":[]}]}}}
      """;
}
