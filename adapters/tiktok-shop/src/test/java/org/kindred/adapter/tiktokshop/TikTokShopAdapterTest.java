package org.kindred.adapter.tiktokshop;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.kindred.adapter.testkit.SignatureContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.config.ConfigValues;
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
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.WebhookDelivery;

class TikTokShopAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final ProductId LAMP = new ProductId("1729000000000000031");
  private static final ProductId OTHER = new ProductId("1729000000000000032");

  @Override
  public ShopAdapterFactory factory() {
    return new TikTokShopAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of());
  }

  static ShopConnection connection(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("signing-secret", "tiktok-test-secret");
    settings.put("app-key", "app-key-1");
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create("https://shop.example"),
        Currency.getInstance("GBP"),
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
  void signatureShouldCoverTheAppKeyAsWellAsTheBody() {
    ShopAdapter other = factory().create(connectionOfAnotherApp(), new FakeContext());
    WebhookDelivery delivery = delivery("reconstructed-order-unpaid");

    assertThat(adapter().webhooks().signature().matches(delivery, "tiktok-test-secret")).isTrue();
    assertThat(other.webhooks().signature().matches(delivery, "tiktok-test-secret")).isFalse();
  }

  @Test
  void idempotencyKeyShouldBeTheNotificationSoThatAReplayIsHarmless() {
    assertThat(
            adapter().webhooks().idempotencyKey(delivery("reconstructed-order-awaiting-shipment")))
        .isEqualTo(new IdempotencyKey("notification:7400000000000000001"));
  }

  @Test
  void translateShouldCountEachLineAsOnePiece() {
    assertThat(event("reconstructed-order-awaiting-shipment"))
        .isEqualTo(
            new OrderPlaced(
                "order-placed:576460000000000071",
                Instant.ofEpochSecond(1772366380),
                Shopper.of(new CustomerId("7200000000000000005")),
                new OrderId("576460000000000071"),
                List.of(
                    new OrderLine(LAMP, 2, Money.of("47.80", "GBP")),
                    new OrderLine(OTHER, 1, Money.of("20", "GBP")))));
  }

  @Test
  void translateShouldWaitForThePaymentButNotForTheHold() {
    assertThat(events("reconstructed-order-unpaid")).isEmpty();
    assertThat(event("reconstructed-order-on-hold")).isInstanceOf(OrderPlaced.class);
  }

  @Test
  void translateShouldReadCancellationsAndOrdersThatAreGone() {
    assertThat(event("reconstructed-order-cancelled")).isInstanceOf(OrderCancelled.class);
    assertThat(events("reconstructed-order-gone")).isEmpty();
  }

  @Test
  void translateShouldSpreadACompletedReturnOverTheProducts() {
    List<ShopEvent> events = events("reconstructed-order-returned");

    assertThat(events).hasSize(2);
    assertThat(((OrderRefunded) events.get(1)).lines())
        .containsExactly(
            new RefundLine(LAMP, 0, Money.of("7.17", "GBP")),
            new RefundLine(OTHER, 0, Money.of("3.00", "GBP")));
  }

  @Test
  void translateShouldReadAFetchedProduct() {
    CatalogProduct product = ((ProductChanged) event("reconstructed-product-status")).product();

    assertThat(product.id()).isEqualTo(LAMP);
    assertThat(product.price()).isEqualTo(Money.of("24.90", "GBP"));
    assertThat(product.categoryPath()).containsExactly("Home", "Lamps");
    assertThat(product.brand()).isEqualTo("Lumen");
    assertThat(product.stockQuantity()).isEqualTo(7);
    assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(product.url())
        .isEqualTo(URI.create("https://shop.tiktok.com/view/product/1729000000000000031"));
  }

  @Test
  void translateShouldRemoveWhatFailedItsAuditOrIsGone() {
    assertThat(event("reconstructed-product-audit-failed")).isInstanceOf(ProductRemoved.class);
    assertThat(event("reconstructed-product-gone")).isInstanceOf(ProductRemoved.class);
  }

  @Test
  void translateShouldDisconnectWhenTheSellerWithdrawsAndIgnoreOtherTypes() {
    assertThat(event("reconstructed-deauthorised")).isInstanceOf(ShopDisconnected.class);
    assertThat(events("documented-invoice-status")).isEmpty();
  }

  private static ShopConnection connectionOfAnotherApp() {
    ShopConnection ours = connection(Map.of());
    return new ShopConnection(
        ours.shopKey(),
        ours.baseUrl(),
        ours.currency(),
        ours.timeZone(),
        ConfigValues.of(Map.of("signing-secret", "tiktok-test-secret", "app-key", "app-key-2")));
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
