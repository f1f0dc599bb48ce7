package org.kindred.adapter.bigcommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.adapter.testkit.ShopAdapterContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

class BigCommerceAdapterTest implements ShopAdapterContract, TranslationFuzzContract {

  private static final ProductId LAMP = new ProductId("211");
  private static final ProductId OTHER = new ProductId("212");
  private static final OrderId ORDER = new OrderId("310");

  @Override
  public ShopAdapterFactory factory() {
    return new BigCommerceAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of());
  }

  static ShopConnection connection(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "signing-secret", "bigcommerce-test-secret",
                "store-hash", "kndrd01",
                "access-token", "token-of-the-store"));
    settings.putAll(more);
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create("https://shop.example"),
        Currency.getInstance("USD"),
        ZoneOffset.UTC,
        ConfigValues.of(settings));
  }

  @Override
  public List<RecordedDelivery> deliveries() {
    return RecordedDeliveries.in(getClass(), "deliveries");
  }

  @Override
  public List<RecordedDelivery> rejectedDeliveries() {
    return RecordedDeliveries.in(getClass(), "rejected");
  }

  @Override
  public ShopAdapter fuzzedAdapter() {
    return adapter();
  }

  @Override
  public List<RecordedDelivery> fuzzedDeliveries() {
    return deliveries();
  }

  @Test
  void signatureShouldBeTheSecretThatTheHeaderRepeats() {
    WebhookEndpoint endpoint =
        factory()
            .create(connection(Map.of("previous-signing-secret", "old")), new FakeContext())
            .webhooks();
    WebhookDelivery delivery = delivery("documented-product-deleted");
    WebhookDelivery bare = WebhookDelivery.of(Map.of(), delivery.body(), FakeContext.NOON);

    assertThat(endpoint.signingSecrets()).containsExactly("bigcommerce-test-secret", "old");
    assertThat(endpoint.signature().matches(delivery, "bigcommerce-test-secret")).isTrue();
    assertThat(endpoint.signature().matches(delivery, "bigcommerce-test-secreT")).isFalse();
    assertThat(endpoint.signature().matches(bare, "bigcommerce-test-secret")).isFalse();
    assertThat(endpoint.signature().matches(bare, "")).isFalse();
  }

  @Test
  void translateShouldNotTakeAnIncompleteOrDeclinedOrderForAPurchase() {
    assertThat(events("documented-order-created-incomplete")).isEmpty();
    assertThat(events("documented-order-declined")).isEmpty();
  }

  @Test
  void translateShouldReadThePurchaseWhenTheStatusMovesOnBeforeTaxAndAfterDiscounts() {
    assertThat(event("documented-order-status-updated"))
        .isEqualTo(
            new OrderPlaced(
                "order-placed:310",
                Instant.parse("2026-03-01T11:59:50Z"),
                Shopper.of(new CustomerId("5")),
                ORDER,
                List.of(
                    new OrderLine(LAMP, 2, Money.of("90", "USD")),
                    new OrderLine(OTHER, 1, Money.of("20", "USD")))));
  }

  @Test
  void translateShouldNotNameAGuest() {
    assertThat(((OrderPlaced) event("documented-order-of-a-guest")).shopper())
        .isEqualTo(Shopper.UNKNOWN);
  }

  @Test
  void translateShouldCancelWhatWasPlaced() {
    assertThat(events("documented-order-cancelled"))
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderCancelled.class);
  }

  @Test
  void translateShouldRefundTheNamedLinesAndSpreadMoneyOverAllNetOfTax() {
    List<ShopEvent> events = events("documented-order-refund-created");

    assertThat(((OrderRefunded) events.get(1)).lines())
        .containsExactly(new RefundLine(LAMP, 1, Money.of("45", "USD")));
    assertThat(((OrderRefunded) events.get(2)).lines())
        .containsExactly(
            new RefundLine(LAMP, 0, Money.of("9", "USD")),
            new RefundLine(OTHER, 0, Money.of("2", "USD")));
  }

  @Test
  void translateShouldReadAFetchedProduct() {
    CatalogProduct product = ((ProductChanged) event("documented-product-updated")).product();

    assertThat(product.name()).isEqualTo("Reading lamp");
    assertThat(product.price()).isEqualTo(Money.of("49.90", "USD"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("59.90", "USD"));
    assertThat(product.url()).isEqualTo(URI.create("https://shop.example/reading-lamp/"));
    assertThat(product.imageUrl()).isEqualTo(URI.create("https://cdn.shop.example/lamp.jpg"));
    assertThat(product.categoryPath()).containsExactly("Home", "Lamps");
    assertThat(product.brand()).isEqualTo("Lumen");
    assertThat(product.stockQuantity()).isEqualTo(12);
    assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
  }

  @Test
  void translateShouldReadStockAndVariantsAsTheirProduct() {
    assertThat(event("documented-product-inventory-updated")).isInstanceOf(ProductChanged.class);
    assertThat(((ProductChanged) event("documented-sku-updated")).product().id()).isEqualTo(LAMP);
  }

  @Test
  void translateShouldRemoveWhatWasDeletedHiddenOrIsGone() {
    for (String name :
        List.of(
            "documented-product-deleted",
            "documented-product-hidden",
            "documented-product-created-gone-since")) {
      assertThat(event(name)).as(name).isInstanceOf(ProductRemoved.class);
    }
  }

  @Test
  void translateShouldReadAnAddedCartLineOfAKnownCustomerThatIsStillThere() {
    assertThat(event("documented-cart-line-created"))
        .isEqualTo(
            new CartItemAdded(
                "cart-added:11110000-0000-4000-8000-000000000001",
                event("documented-cart-line-created").occurredAt(),
                Shopper.of(new CustomerId("5")),
                LAMP,
                2));
    assertThat(events("documented-cart-line-of-a-guest")).isEmpty();
    assertThat(events("documented-cart-line-gone-since")).isEmpty();
    assertThat(events("documented-cart-line-updated")).isEmpty();
  }

  @Test
  void translateShouldReadDeletedCustomersAndTheEndOfTheApp() {
    assertThat(event("documented-customer-deleted")).isInstanceOf(CustomerErasureRequested.class);
    assertThat(event("documented-app-uninstalled")).isInstanceOf(ShopDisconnected.class);
  }

  @Test
  void createShouldRefuseAStoreHashThatWouldLeadElsewhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                factory()
                    .create(connection(Map.of("store-hash", "../../x")), new FakeContext())
                    .close())
        .withMessageContaining("store-hash");
  }

  @Test
  void storefrontShouldSeedTheWidgetByTheThemesOwnVariables() {
    URI script = URI.create("https://kindred.example/kindred/widget.js");

    assertThat(adapter().storefront().embed(Placement.PRODUCT_PAGE, script).snippet())
        .contains("seed=\"{{product.id}}\"");
    assertThat(adapter().storefront().addToCartUrl(LAMP))
        .contains(URI.create("https://shop.example/cart.php?action=add&product_id=211"));
  }

  private ShopEvent event(String name) {
    List<ShopEvent> events = events(name);
    assertThat(events).as(name).hasSize(1);
    return events.get(0);
  }

  private List<ShopEvent> events(String name) {
    return adapter().webhooks().translate(delivery(name));
  }

  private WebhookDelivery delivery(String name) {
    return RecordedDeliveries.get(getClass(), "deliveries", name);
  }
}
