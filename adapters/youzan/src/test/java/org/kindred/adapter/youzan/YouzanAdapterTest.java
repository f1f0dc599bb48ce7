package org.kindred.adapter.youzan;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.kindred.adapter.testkit.ShopAdapterContract;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

class YouzanAdapterTest implements ShopAdapterContract, TranslationFuzzContract {

  private static final String SECRET = "youzan-test-secret";
  private static final ProductId LAMP = new ProductId("3001");
  private static final ProductId BULB = new ProductId("3002");

  @Override
  public ShopAdapterFactory factory() {
    return new YouzanAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of());
  }

  static ShopConnection connection(Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of("signing-secret", SECRET, "client-id", "client-1", "kdt-id", "40000001"));
    settings.putAll(more);
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create("https://shop.example"),
        Currency.getInstance("CNY"),
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
  void signatureShouldMatchEachDeliveryWithItsSecretOnly() {
    WebhookEndpoint endpoint = adapter().webhooks();

    for (RecordedDelivery one : deliveries()) {
      assertThat(endpoint.signature().matches(one.delivery(), SECRET)).as("%s", one).isTrue();
      assertThat(endpoint.signature().matches(one.delivery(), "other")).as("%s", one).isFalse();
      assertThat(endpoint.signature().matches(one.delivery(), "")).as("%s", one).isFalse();
    }
  }

  @Test
  void signatureShouldNotMatchAnotherMessageNorAnotherShop() {
    WebhookEndpoint endpoint = adapter().webhooks();
    String body = delivery("reconstructed-trade-paid").bodyText();

    assertThat(endpoint.signature().matches(with(body.replace("79.80", "79.81")), SECRET))
        .isFalse();
    assertThat(endpoint.signature().matches(with(body.replace("40000001", "40000002")), SECRET))
        .isFalse();
    assertThat(endpoint.signature().matches(with("not JSON"), SECRET)).isFalse();
  }

  @Test
  void translateShouldBelieveWhatWasFetchedSinceTheTypeIsNotSigned() {
    FetchBack fetchBack = adapter().webhooks().fetchBack().orElseThrow();

    assertThat(fetchBack.isNeeded(delivery("reconstructed-trade-paid"))).isTrue();
    assertThat(events("reconstructed-trade-paid-says-the-message-only"))
        .as("the message says paid, the shop says unpaid")
        .isEmpty();
  }

  @Test
  void translateShouldReadAPaidTradeInYuanAndInTheTimeOfBeijing() {
    assertThat(event("reconstructed-trade-paid"))
        .isEqualTo(
            new OrderPlaced(
                "order-placed:E20260301195940000000071",
                Instant.parse("2026-03-01T11:59:40Z"),
                Shopper.of(new CustomerId("open-ada")),
                new OrderId("E20260301195940000000071"),
                List.of(
                    new OrderLine(LAMP, 2, Money.of("79.80", "CNY")),
                    new OrderLine(BULB, 1, Money.of("20", "CNY")))));
    assertThat(((OrderPlaced) event("reconstructed-trade-of-nobody")).shopper())
        .isEqualTo(Shopper.UNKNOWN);
  }

  @Test
  void translateShouldCountAGroupBuyOnlyWhenTheGroupIsComplete() {
    assertThat(events("reconstructed-group-buy-waiting")).isEmpty();
    assertThat(event("reconstructed-group-buy-complete")).isInstanceOf(OrderPlaced.class);
    assertThat(event("reconstructed-group-buy-failed")).isInstanceOf(OrderCancelled.class);
  }

  @Test
  void translateShouldRefundTheNamedLineOrSpreadOverTheTrade() {
    assertThat(((OrderRefunded) event("reconstructed-refund-of-a-line")).lines())
        .containsExactly(new RefundLine(LAMP, 0, Money.of("39.90", "CNY")));
    assertThat(((OrderRefunded) event("reconstructed-refund-of-a-trade")).lines())
        .containsExactly(
            new RefundLine(LAMP, 0, Money.of("7.98", "CNY")),
            new RefundLine(BULB, 0, Money.of("2.00", "CNY")));
  }

  @Test
  void translateShouldReadAnItemInFenThoughTradesAreInYuan() {
    CatalogProduct item = ((ProductChanged) event("reconstructed-item-changed")).product();

    assertThat(item.name()).isEqualTo("台灯");
    assertThat(item.price()).isEqualTo(Money.of("39.90", "CNY"));
    assertThat(item.stockQuantity()).isEqualTo(12);
    assertThat(item.url()).isEqualTo(URI.create("https://detail.youzan.com/show/goods?alias=2abc"));
  }

  @Test
  void translateShouldRemoveWhatIsOffSaleOrGone() {
    assertThat(event("reconstructed-item-off-sale")).isInstanceOf(ProductRemoved.class);
    assertThat(event("reconstructed-item-gone")).isInstanceOf(ProductRemoved.class);
  }

  @Test
  void translateShouldIgnoreTestsOfTheConsoleAndUnpaidTrades() {
    assertThat(events("reconstructed-test-message")).isEmpty();
    assertThat(events("reconstructed-trade-created")).isEmpty();
  }

  private static WebhookDelivery with(String body) {
    return WebhookDelivery.of(Map.of(), body.getBytes(UTF_8), FakeContext.NOON);
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
