package org.kindred.adapter.openevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.event.GroupBuyChanged;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductViewed;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

class OpenEventsAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final String SECRET = "open-events-test-secret";

  @Override
  public ShopAdapterFactory factory() {
    return new OpenEventsAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of("signing-secret", SECRET));
  }

  private static ShopConnection connection(Map<String, String> settings) {
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create("https://shop.example"),
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
  void translateShouldUnderstandEveryTypeOfTheVocabulary() {
    Set<Class<?>> kinds = new HashSet<>();
    deliveries()
        .forEach(
            one ->
                adapter()
                    .webhooks()
                    .translate(one.delivery())
                    .forEach(e -> kinds.add(e.getClass())));

    // 29 types; three of them are states of one group buy
    assertThat(kinds).hasSize(27);
  }

  @Test
  void translateShouldReadAProductWhole() {
    ProductChanged event = (ProductChanged) events("catalogue").get(0);

    assertThat(event.product().name()).isEqualTo("Reading lamp");
    assertThat(event.product().price()).isEqualTo(Money.of("49.90", "EUR"));
    assertThat(event.product().categoryPath()).containsExactly("Home", "Lamps");
    assertThat(event.product().stockQuantity()).isEqualTo(12);
    assertThat(event.product().updatedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
  }

  @Test
  void translateShouldKeepIdsBeyondWhatADoubleHolds() {
    OrderPlaced order = (OrderPlaced) events("cart-and-order").get(2);

    assertThat(order.orderId().value()).isEqualTo("9007199254740993");
  }

  @Test
  void translateShouldReadMoneyExactlyWhetherStringOrNumber() {
    OrderPlaced order = (OrderPlaced) events("cart-and-order").get(2);

    assertThat(order.lines().get(0).lineTotal()).isEqualTo(Money.of("49.90", "EUR"));
  }

  @Test
  void translateShouldKeepWhoAndHowLong() {
    ProductViewed viewed = (ProductViewed) events("engagement").get(0);

    assertThat(viewed.shopper())
        .isEqualTo(new Shopper(new CustomerId("c-1"), new VisitorKey("v-7f3a")));
    assertThat(viewed.dwell()).isEqualTo(Duration.ofMillis(5200));
  }

  @Test
  void translateShouldFollowAGroupBuyThroughItsStates() {
    assertThat(events("social").stream().filter(GroupBuyChanged.class::isInstance))
        .extracting(event -> ((GroupBuyChanged) event).state())
        .containsExactly(
            GroupBuyChanged.State.OPENED,
            GroupBuyChanged.State.JOINED,
            GroupBuyChanged.State.COMPLETED);
  }

  @Test
  void translateShouldTakeAClockAnHourAheadAsDelivered() {
    Instant ahead = FakeContext.NOON.plus(Duration.ofHours(1));
    String body =
        "{\"events\":[{\"id\":\"1\",\"type\":\"product.removed\",\"productId\":\"p\",\"occurredAt\":\""
            + ahead
            + "\"}]}";

    assertThat(translate(body).get(0).occurredAt()).isEqualTo(ahead);
  }

  @Test
  void rejectionsShouldNameTheEventAndTheField() {
    assertRejected("unknown-type", "x1", "product.teleported");
    assertRejected("no-shopper", "events[0].visitorKey", "customerId");
    assertRejected("misspelled-field", "events[0].productID");
    assertRejected("time-without-zone", "events[0].occurredAt", "2026-03-01T10:00:00");
    assertRejected("one-bad-event-among-good", "x2", "rating must be 1 to 5, got 6");
    assertRejected("same-id-twice", "twice", "x1");
    assertRejected("unknown-currency", "events[0].lines[0].lineTotal.currency", "XQQ");
    assertRejected("fraction-of-a-product", "events[0].quantity", "whole number");
    assertRejected("not-json", "not JSON");
    assertRejected("not-utf8", "not UTF-8");
  }

  @Test
  void signatureShouldAcceptThePreviousSecretDuringARotation() {
    ShopConnection rotating =
        connection(Map.of("signing-secret", "new", "previous-signing-secret", SECRET));
    WebhookEndpoint endpoint = factory().create(rotating, new FakeContext()).webhooks();
    WebhookDelivery delivery = RecordedDeliveries.get(getClass(), "deliveries", "catalogue");

    assertThat(endpoint.signingSecrets()).containsExactly("new", SECRET);
    assertThat(endpoint.signature().matches(delivery, "new")).isFalse();
    assertThat(endpoint.signature().matches(delivery, SECRET)).isTrue();
  }

  @Test
  void allowedOriginsShouldHoldTheOthersThatWereEntered() {
    ShopConnection more =
        connection(
            Map.of("signing-secret", SECRET, "allowed-origins", "https://m.shop.example:8443/x, "));

    assertThat(factory().create(more, new FakeContext()).storefront().allowedOrigins())
        .containsExactlyInAnyOrder(
            URI.create("https://shop.example"), URI.create("https://m.shop.example:8443"));
  }

  private void assertRejected(String name, String... words) {
    WebhookDelivery delivery = RecordedDeliveries.get(getClass(), "rejected", name);

    assertThatThrownBy(() -> adapter().webhooks().translate(delivery))
        .as(name)
        .message()
        .contains(words);
  }

  private List<ShopEvent> events(String name) {
    return adapter().webhooks().translate(RecordedDeliveries.get(getClass(), "deliveries", name));
  }

  private List<ShopEvent> translate(String body) {
    return adapter()
        .webhooks()
        .translate(WebhookDelivery.of(Map.of(), body.getBytes(UTF_8), FakeContext.NOON));
  }
}
