package org.kindred.adapter.adobecommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.Money;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class AdobeApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private final StubShop shop =
      new StubShop()
          .on(
              "GET /rest/V1/categories/9",
              Answer.json("{\"id\":9,\"parent_id\":4,\"name\":\"Lamps\",\"level\":3}"))
          .on(
              "GET /rest/V1/categories/4",
              Answer.json("{\"id\":4,\"parent_id\":2,\"name\":\"Home\",\"level\":2}"))
          .on(
              "GET /rest/V1/categories/2",
              Answer.json("{\"id\":2,\"parent_id\":1,\"name\":\"Default Category\",\"level\":1}"));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldReadAttributesAndNameCategoriesWithoutTheRoots() {
    shop.on("GET /rest/V1/products?", Answer.json(list(PRODUCT)));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.rejected()).isEmpty();
    CatalogProduct lamp = page.products().get(0);
    assertThat(lamp.name()).isEqualTo("Reading lamp");
    assertThat(lamp.url().toString()).isEqualTo(shop.baseUrl() + "/reading-lamp.html");
    assertThat(lamp.price()).isEqualTo(Money.of("49.90", "EUR"));
    assertThat(lamp.categoryPath()).containsExactly("Home", "Lamps");
    assertThat(lamp.stockQuantity()).isNull();
    assertThat(page.next()).isNull();
    assertThat(shop.requests().get(0).headers().get("Authorization"))
        .containsExactly("Bearer token-of-the-integration");
  }

  @Test
  void orderHistoryShouldAddTheCreditMemosOfRefundedOrders() {
    shop.on("GET /rest/V1/orders?", Answer.json(list(ORDER)));
    shop.on("GET /rest/V1/creditmemos?", Answer.json(list(MEMO)));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class);
    assertThat(shop.requests().get(0).target()).contains("created_at", "2026-01-01%2000%3A00%3A00");
  }

  @Test
  void fetchBackShouldReadTheSavedProductThoughItsCodeHoldsASlash() {
    shop.on("GET /rest/V1/products/LAMP%2F1", Answer.json(PRODUCT));
    WebhookDelivery saved =
        RecordedDeliveries.get(getClass(), "deliveries", "documented-product-saved");
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();

    assertThat(fetchBack.isNeeded(saved)).isTrue();
    assertThat(adapter.webhooks().translate(saved.withFetched(fetchBack.fetch(saved))))
        .singleElement()
        .isInstanceOfSatisfying(
            ProductChanged.class,
            changed ->
                assertThat(changed.product().categoryPath()).containsExactly("Home", "Lamps"));
  }

  @Test
  void checkShouldTellRefusedFromAway() {
    shop.on("GET /rest/V1/products?", Answer.status(401, Map.of()), Answer.html(503));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
  }

  @Test
  void capabilitiesShouldNeedTheToken() {
    ShopAdapter pushed =
        new AdobeCommerceAdapterFactory()
            .create(
                AdobeCommerceAdapterTest.connection("https://shop.example", Map.of()),
                new FakeContext());

    assertThat(pushed.catalog()).isEmpty();
    assertThat(pushed.webhooks().fetchBack()).isEmpty();
  }

  private ShopAdapter adapter() {
    return new AdobeCommerceAdapterFactory()
        .create(
            AdobeCommerceAdapterTest.connection(
                shop.baseUrl().toString(), Map.of("access-token", "token-of-the-integration")),
            new FakeContext());
  }

  private static String list(String item) {
    return "{\"items\":[" + item + "],\"total_count\":1}";
  }

  private static final String PRODUCT =
      """
      {"id":31,"sku":"LAMP/1","name":"Reading lamp","price":49.9,"status":1,"visibility":4,
       "updated_at":"2026-03-01 11:59:50",
       "extension_attributes":{"category_links":[{"position":0,"category_id":"9"}]},
       "custom_attributes":[{"attribute_code":"url_key","value":"reading-lamp"},
         {"attribute_code":"category_ids","value":["4","9"]}]}
      """;

  private static final String ORDER =
      """
      {"entity_id":71,"increment_id":"000000071","state":"closed","order_currency_code":"EUR",
       "created_at":"2026-02-01 10:00:00","updated_at":"2026-02-02 10:00:00","total_refunded":49.9,
       "items":[{"product_id":31,"qty_ordered":1,"row_total":49.9,"discount_amount":0}]}
      """;

  private static final String MEMO =
      """
      {"entity_id":1,"increment_id":"000000009","order_id":71,"order_currency_code":"EUR",
       "created_at":"2026-02-02 10:00:00",
       "items":[{"product_id":31,"qty":1,"row_total":49.9,"discount_amount":0}]}
      """;
}
