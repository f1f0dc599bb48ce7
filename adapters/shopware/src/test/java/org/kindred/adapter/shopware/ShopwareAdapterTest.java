package org.kindred.adapter.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
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
import org.kindred.adapter.testkit.SignatureContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.config.ConfigValues;
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
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

class ShopwareAdapterTest implements SignatureContract, TranslationFuzzContract {

  static final String SHOP_SECRET =
      "shop-secret-of-sixty-four-characters-0123456789012345678901234567";
  private static final ProductId LAMP = new ProductId("0f00000000000000000000000000001a");
  private static final ProductId OTHER = new ProductId("0f00000000000000000000000000002b");
  private static final OrderId ORDER = new OrderId("0e00000000000000000000000000001a");
  private static final CustomerId ADA = new CustomerId("0c00000000000000000000000000001a");

  @Override
  public ShopAdapterFactory factory() {
    return new ShopwareAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection("https://shop.example", Map.of("shop-secret", SHOP_SECRET));
  }

  static ShopConnection connection(String baseUrl, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("app-secret", "app-secret-of-the-manifest");
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create(baseUrl),
        Currency.getInstance("EUR"),
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
  void translateShouldReadTheLinesBeforeTaxAndSpreadThePromotionOverThem() {
    OrderPlaced order = (OrderPlaced) event("reconstructed-order-placed");

    assertThat(order.orderId()).isEqualTo(ORDER);
    assertThat(order.shopper()).isEqualTo(Shopper.of(ADA));
    assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-03-01T11:59:50Z"));
    // 83.87 and 16.81 net, less 10.07
    assertThat(order.lines())
        .containsExactly(
            new OrderLine(LAMP, 2, Money.of("75.48", "EUR")),
            new OrderLine(OTHER, 1, Money.of("15.13", "EUR")));
  }

  @Test
  void translateShouldTakeALineOfAVariantForItsProduct() {
    OrderPlaced order = (OrderPlaced) event("reconstructed-order-placed");

    assertThat(order.lines().get(0).productId()).isEqualTo(LAMP);
  }

  @Test
  void translateShouldTakeNetPricesAsTheyAreAndACompleteOrderAsDelivered() {
    OrderPlaced order = (OrderPlaced) event("reconstructed-order-placed-complete-and-net");

    assertThat(order.lines().get(0).lineTotal()).isEqualTo(Money.of("99.80", "EUR"));
  }

  @Test
  void translateShouldRefundEverythingWhenAPaymentWasRefundedWithoutAnAmount() {
    OrderRefunded refund = (OrderRefunded) event("reconstructed-order-refunded");

    assertThat(refund.lines())
        .containsExactly(
            new RefundLine(LAMP, 2, Money.of("75.48", "EUR")),
            new RefundLine(OTHER, 1, Money.of("15.13", "EUR")));
  }

  @Test
  void translateShouldSpreadTheCompletedRefundsThatThePaymentNames() {
    OrderRefunded refund = (OrderRefunded) event("reconstructed-order-refunded-partially");

    assertThat(refund.refundId().value()).isEqualTo("0a00000000000000000000000000001a");
    assertThat(refund.lines())
        .containsExactly(
            new RefundLine(LAMP, 0, Money.of("8.33", "EUR")),
            new RefundLine(OTHER, 0, Money.of("1.67", "EUR")));
  }

  @Test
  void translateShouldTellNothingOfAPartialRefundWithoutAnAmount() {
    assertThat(events("reconstructed-order-refunded-by-nobody-knows-what")).isEmpty();
  }

  @Test
  void translateShouldReadACancellationFromTheIdAlone() {
    assertThat(event("reconstructed-order-cancelled"))
        .isInstanceOfSatisfying(
            OrderCancelled.class, cancelled -> assertThat(cancelled.orderId()).isEqualTo(ORDER));
  }

  @Test
  void translateShouldReadAProductInTheDefaultCurrencyWithItsVariants() {
    CatalogProduct product = ((ProductChanged) event("reconstructed-product-written")).product();

    assertThat(product.id()).isEqualTo(LAMP);
    assertThat(product.name()).isEqualTo("Reading lamp");
    assertThat(product.description()).isEqualTo("Warm light & a heavy foot.");
    assertThat(product.price()).isEqualTo(Money.of("49.90", "EUR"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("59.90", "EUR"));
    assertThat(product.categoryPath()).containsExactly("Home", "Lamps");
    assertThat(product.brand()).isEqualTo("Lumen");
    assertThat(product.stockQuantity()).isEqualTo(4);
    assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(product.url())
        .isEqualTo(URI.create("https://shop.example/detail/0f00000000000000000000000000001a"));
  }

  @Test
  void translateShouldRemoveWhatWasDeletedHiddenOrIsGone() {
    for (String name :
        List.of(
            "documented-product-written-delete",
            "reconstructed-product-deleted",
            "reconstructed-product-hidden",
            "reconstructed-product-written-gone")) {
      assertThat(event(name)).as(name).isInstanceOf(ProductRemoved.class);
    }
  }

  @Test
  void translateShouldEraseADeletedCustomer() {
    assertThat(event("reconstructed-customer-deleted"))
        .isInstanceOfSatisfying(
            CustomerErasureRequested.class,
            erasure -> assertThat(erasure.customerId()).isEqualTo(ADA));
    assertThat(event("reconstructed-checkout-customer-deleted").eventId())
        .as("both tell the same")
        .isEqualTo(event("reconstructed-customer-deleted").eventId());
  }

  @Test
  void translateShouldDisconnectWhenTheAppIsDeleted() {
    assertThat(event("documented-app-deleted")).isInstanceOf(ShopDisconnected.class);
  }

  @Test
  void signatureShouldRefuseWhatTheShopSentLongAgo() {
    WebhookEndpoint endpoint = adapter().webhooks();
    WebhookDelivery recent = delivery("reconstructed-product-deleted");
    WebhookDelivery repeated = receivedAfter(recent, Duration.ofHours(5));
    WebhookDelivery replayed = receivedAfter(recent, Duration.ofHours(13));
    WebhookDelivery fromTheFuture = receivedAfter(recent, Duration.ofHours(-13));

    assertThat(endpoint.signature().matches(repeated, SHOP_SECRET)).isTrue();
    assertThat(endpoint.signature().matches(replayed, SHOP_SECRET)).isFalse();
    assertThat(endpoint.signature().matches(fromTheFuture, SHOP_SECRET)).isFalse();
  }

  @Test
  void idempotencyKeyShouldTellTwoTopicsOfOneWriteApart() {
    WebhookEndpoint endpoint = adapter().webhooks();
    String body = delivery("reconstructed-product-deleted").bodyText();
    WebhookDelivery written =
        WebhookDelivery.of(
            Map.of(),
            body.replace("product.deleted", "product.written").getBytes(UTF_8),
            FakeContext.NOON);

    assertThat(endpoint.idempotencyKey(written))
        .isNotEqualTo(endpoint.idempotencyKey(delivery("reconstructed-product-deleted")));
  }

  @Test
  void signingSecretsShouldBeNoneBeforeTheAppIsInstalledAndFollowARotation() {
    ShopConnection fresh = connection("https://shop.example", Map.of());
    ShopConnection rotated =
        connection(
            "https://shop.example",
            Map.of(
                "shop-secret", "new", "previous-shop-secret", "old", "pending-shop-secret", "new"));

    assertThat(factory().create(fresh, new FakeContext()).webhooks().signingSecrets()).isEmpty();
    assertThat(factory().create(rotated, new FakeContext()).webhooks().signingSecrets())
        .containsExactly("new", "old");
  }

  private static WebhookDelivery receivedAfter(WebhookDelivery delivery, Duration later) {
    return WebhookDelivery.of(
        delivery.headers(), delivery.body(), delivery.receivedAt().plus(later));
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
