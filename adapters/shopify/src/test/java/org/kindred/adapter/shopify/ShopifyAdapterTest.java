package org.kindred.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.adapter.testkit.SignatureContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CustomerDataRequested;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * All deliveries were written for these tests from the documented field names; none was captured
 * from a shop. What stands in {@code .fetched.json} is what the adapter would have asked for.
 */
class ShopifyAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final List<RecordedDelivery> DELIVERIES =
      RecordedDeliveries.in(ShopifyAdapterTest.class, "deliveries");
  private static final ShopAdapter FUZZED =
      new ShopifyAdapterFactory().create(TestShop.with(Map.of()), new FakeContext());

  private static final String LAMP = "788032119674292922";
  private static final Instant TRIGGERED = Instant.parse("2026-02-28T09:00:05.123456789Z");

  @Override
  public ShopAdapterFactory factory() {
    return new ShopifyAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return TestShop.with(Map.of());
  }

  @Override
  public List<RecordedDelivery> deliveries() {
    return DELIVERIES;
  }

  @Override
  public List<RecordedDelivery> rejectedDeliveries() {
    return RecordedDeliveries.in(getClass(), "rejected");
  }

  @Override
  public ShopAdapter fuzzedAdapter() {
    return FUZZED;
  }

  @Override
  public List<RecordedDelivery> fuzzedDeliveries() {
    return deliveries();
  }

  @Test
  void translateShouldKeepIdsBeyondWhatADoubleHolds() {
    assertThat(product("products-create").id().value()).isEqualTo(LAMP);
    assertThat(events("products-delete")).containsExactly(removed(LAMP, TRIGGERED));
    OrderPlaced order = (OrderPlaced) events("orders-create").get(0);
    assertThat(order.orderId().value()).isEqualTo("820982911946154508");
    assertThat(order.shopper())
        .isEqualTo(new Shopper(new CustomerId("706405506930370084"), new VisitorKey("v-7f3a")));
  }

  @Test
  void translateShouldReadAProductWithItsCheapestVariant() {
    CatalogProduct product = product("products-create");

    assertThat(product.price()).isEqualTo(Money.of("49.90", "EUR"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("64.90", "EUR"));
    assertThat(product.stockQuantity()).isEqualTo(12);
    assertThat(product.url())
        .isEqualTo(URI.create("https://lantern-lane.example/products/reading-lamp"));
    assertThat(product.categoryPath()).containsExactly("Home & Garden", "Lighting", "Lamps");
    assertThat(product.brand()).isEqualTo("Lantern Lane");
    assertThat(product.description()).isEqualTo("Warm light .");
    assertThat(product.updatedAt()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
  }

  @Test
  void translateShouldRemoveWhatShoppersCannotSee() {
    Instant changed = Instant.parse("2026-02-28T09:00:00Z");

    assertThat(events("products-update-draft")).containsExactly(removed("11", changed));
    assertThat(events("products-update-unpublished")).containsExactly(removed("12", changed));
  }

  @Test
  void translateShouldTellSoldOutFromPreorderedAndFromNotCounted() {
    assertThat(product("products-update-preorder").availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(product("products-update-preorder").stockQuantity()).isEqualTo(-2);
    assertThat(product("products-update-preorder").categoryPath()).containsExactly("Lamps");
    assertThat(product("products-update-sold-out").availability())
        .isEqualTo(Availability.OUT_OF_STOCK);
    assertThat(product("products-update-not-counted").availability())
        .isEqualTo(Availability.IN_STOCK);
    assertThat(product("products-update-not-counted").stockQuantity()).isNull();
  }

  @Test
  void translateShouldCountAnOrderOnceWhicheverTopicTellsIt() {
    assertThat(events("orders-paid")).isEqualTo(events("orders-create"));
  }

  @Test
  void translateShouldTakeDiscountsOffTheLineInTheShopsCurrency() {
    OrderPlaced order = (OrderPlaced) events("orders-create").get(0);

    assertThat(order.lines())
        .containsExactly(line(LAMP, 2, "89.82"), line("788032119674293022", 1, "10.00"));
  }

  @Test
  void translateShouldTakeTaxesOffWherePricesIncludeThem() {
    assertThat(((OrderPlaced) events("orders-create-taxes-included").get(0)).lines())
        .containsExactly(line("31", 1, "100.00"));
  }

  @Test
  void translateShouldNotLetDiscountsMakeALineNegative() {
    assertThat(((OrderPlaced) events("orders-create-free").get(0)).lines())
        .containsExactly(line("31", 3, "0.00"));
  }

  @Test
  void translateShouldReadAGuestsOrderWithoutTips() {
    OrderPlaced order = (OrderPlaced) events("orders-create-guest").get(0);

    assertThat(order.shopper()).isEqualTo(Shopper.UNKNOWN);
    assertThat(order.lines()).containsExactly(line("31", 1, "10.00"));
  }

  @Test
  void translateShouldNotTakeNonsenseForABrowser() {
    OrderPlaced order = (OrderPlaced) events("orders-create-forged-visitor").get(0);

    assertThat(order.shopper().visitorKey()).isNull();
  }

  @Test
  void translateShouldIgnoreOrdersThatTryTheCheckout() {
    assertThat(events("orders-create-test")).isEmpty();
  }

  @Test
  void translateShouldTellACancelledOrderAsPlacedAndCancelled() {
    assertThat(events("orders-cancelled"))
        .last()
        .isEqualTo(
            new OrderCancelled(
                "order-cancelled:26", Instant.parse("2026-02-28T10:00:00Z"), new OrderId("26")));
    assertThat(events("orders-cancelled")).first().isInstanceOf(OrderPlaced.class);
  }

  @Test
  void translateShouldReadARefundWithinAnOrder() {
    assertThat(refund("orders-updated-refunded").lines())
        .containsExactly(new RefundLine(new ProductId("31"), 1, Money.of("100.00", "EUR")));
  }

  @Test
  void translateShouldReadTheFetchedOrderOfARefund() {
    assertThat(events("refunds-create").get(0)).isEqualTo(events("orders-create").get(0));
    assertThat(refund("refunds-create").eventId())
        .isEqualTo("order-refunded:820982911946154508:890088186047892319");
    assertThat(refund("refunds-create").lines())
        .containsExactly(new RefundLine(new ProductId(LAMP), 1, Money.of("44.91", "EUR")));
  }

  @Test
  void translateShouldSpreadARefundOfMoneyAndIgnoreOneOfNothing() {
    assertThat(events("refunds-create-money-only")).hasSize(2);
    assertThat(refund("refunds-create-money-only").lines())
        .extracting(RefundLine::amount)
        .containsExactly(Money.of("44.91", "EUR"), Money.of("5.00", "EUR"));
  }

  @Test
  void translateShouldTellNothingOfAnOrderThatIsGone() {
    assertThat(events("refunds-create-order-gone")).isEmpty();
  }

  @Test
  void translateShouldTakeTheStockOfAllPlacesForTheItemsProduct() {
    assertThat(events("inventory-levels-update"))
        .containsExactly(
            new StockChanged(
                "stock:271878346596884015:24826418:2026-02-28T09:10:00Z",
                Instant.parse("2026-02-28T09:10:00Z"),
                new ProductId(LAMP),
                7));
    assertThat(events("inventory-levels-update-not-counted")).isEmpty();
  }

  @Test
  void translateShouldCountAnAdditionOncePerCartAndProduct() {
    assertThat(events("carts-update"))
        .extracting(ShopEvent::eventId)
        .containsExactly("cart-added:hWN1ZXhhbXBsZQ:31", "cart-added:hWN1ZXhhbXBsZQ:32");
    assertThat(((CartItemAdded) events("carts-update").get(0)).quantity()).isEqualTo(3);
    assertThat(events("carts-create-unknown-browser")).isEmpty();
  }

  @Test
  void translateShouldJoinTheBrowserToTheAccountAtTheCheckout() {
    assertThat(events("checkouts-update"))
        .first()
        .isEqualTo(
            new ShopperIdentified(
                "identified:hWN1ZXhhbXBsZQ:706405506930370084",
                Instant.parse("2026-02-28T08:55:00Z"),
                new VisitorKey("v-7f3a"),
                new CustomerId("706405506930370084")));
    assertThat(events("checkouts-update"))
        .last()
        .extracting(ShopEvent::eventId)
        .isEqualTo("cart-added:hWN1ZXhhbXBsZQ:31");
  }

  @Test
  void translateShouldAnswerTheThreeTopicsOfPrivacy() {
    assertThat(events("customers-data-request"))
        .containsExactly(
            new CustomerDataRequested("data-request:9999", TRIGGERED, new CustomerId("191167")));
    assertThat(events("customers-redact"))
        .containsExactly(
            new CustomerErasureRequested(
                "customer-redact:191167:" + TRIGGERED, TRIGGERED, new CustomerId("191167")));
    assertThat(events("shop-redact"))
        .containsExactly(new ShopErasureRequested("shop-redact:" + TRIGGERED, TRIGGERED));
  }

  @Test
  void translateShouldNotEraseThisShopForARequestThatNamesAnother() {
    WebhookDelivery foreign =
        RecordedDeliveries.get(getClass(), "rejected", "redact-of-another-shop");

    assertThatThrownBy(() -> endpoint().translate(foreign)).hasMessageContaining("shop_domain");
  }

  @Test
  void translateShouldForgetADeletedCustomerAndNothingElseAboutCustomers() {
    assertThat(events("customers-create")).isEmpty();
    assertThat(events("customers-delete")).hasOnlyElementsOfType(CustomerErasureRequested.class);
  }

  @Test
  void translateShouldDisconnectWhenTheAppIsRemoved() {
    assertThat(events("app-uninstalled")).hasOnlyElementsOfType(ShopDisconnected.class);
    assertThat(events("themes-publish")).isEmpty();
  }

  @Test
  void idempotencyKeyShouldTellApartTheTopicsThatOneActOfTheMerchantSetsOff() {
    WebhookDelivery created = recorded("orders-create");
    WebhookDelivery paid = recorded("orders-paid");

    assertThat(created.header("X-Shopify-Event-Id")).isEqualTo(paid.header("X-Shopify-Event-Id"));
    assertThat(endpoint().idempotencyKey(created)).isNotEqualTo(endpoint().idempotencyKey(paid));
  }

  @Test
  void idempotencyKeyShouldKnowTheSameEventFromAnotherSubscription() {
    WebhookDelivery first = recorded("orders-create");
    Map<String, String> other = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    other.putAll(first.headers());
    other.put("X-Shopify-Webhook-Id", "another");
    WebhookDelivery second = WebhookDelivery.of(other, first.body(), FakeContext.NOON);

    assertThat(endpoint().idempotencyKey(second)).isEqualTo(endpoint().idempotencyKey(first));
  }

  @Test
  void signatureShouldAcceptThePreviousSecretForTheHourAfterARotation() {
    ShopConnection rotating =
        TestShop.with(Map.of("signing-secret", "new", "previous-signing-secret", TestShop.SECRET));
    WebhookEndpoint endpoint = factory().create(rotating, new FakeContext()).webhooks();

    assertThat(endpoint.signingSecrets()).containsExactly("new", TestShop.SECRET);
    assertThat(endpoint.signature().matches(recorded("orders-create"), "new")).isFalse();
    assertThat(endpoint.signature().matches(recorded("orders-create"), TestShop.SECRET)).isTrue();
  }

  @Test
  void createShouldNameTheSettingWhenItsValueIsInvalid() {
    for (Map<String, String> bad :
        List.of(Map.of("admin-url", "lantern-lane"), Map.of("api-version", "latest"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> factory().create(TestShop.with(bad), new FakeContext()).close())
          .withMessageContaining(bad.keySet().iterator().next());
    }
  }

  @Test
  void embedShouldHandThePagesProductsToTheWidgetAsText() {
    String snippet =
        adapter()
            .storefront()
            .embed(Placement.CART_PAGE, URI.create("https://kindred.example/kindred/widget.js"))
            .snippet();

    assertThat(snippet)
        .contains("cart=\"{{ cart.items | map: 'product_id' | uniq | join: ',' }}\"");
  }

  @Test
  void allowedOriginsShouldHoldThePermanentAddressToo() {
    assertThat(adapter().storefront().allowedOrigins())
        .contains(URI.create("https://lantern-lane.myshopify.com"));
  }

  private WebhookEndpoint endpoint() {
    return adapter().webhooks();
  }

  private WebhookDelivery recorded(String name) {
    return RecordedDeliveries.get(getClass(), "deliveries", name);
  }

  private List<ShopEvent> events(String name) {
    return endpoint().translate(recorded(name));
  }

  private CatalogProduct product(String name) {
    return ((ProductChanged) events(name).get(0)).product();
  }

  private OrderRefunded refund(String name) {
    return (OrderRefunded) events(name).get(1);
  }

  private static OrderLine line(String product, int quantity, String total) {
    return new OrderLine(new ProductId(product), quantity, Money.of(total, "EUR"));
  }

  private static ProductRemoved removed(String product, Instant since) {
    return new ProductRemoved(
        "product-removed:" + product + ":" + since, since, new ProductId(product));
  }
}
