package org.kindred.adapter.adobecommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.adapter.testkit.SignatureContract;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.TranslationFuzzContract;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.config.ConfigValues;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookSignature;

class AdobeCommerceAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final AdobeSigner ADOBE = new AdobeSigner();
  private static final StubShop KEY_HOST = ADOBE.serve(new StubShop());
  private static final ProductId CONFIGURABLE = new ProductId("40");
  private static final ProductId LAMP = new ProductId("31");

  @AfterAll
  static void close() {
    KEY_HOST.close();
  }

  @Override
  public ShopAdapterFactory factory() {
    return new AdobeCommerceAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection("https://shop.example", Map.of());
  }

  static ShopConnection connection(String baseUrl, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("client-id", "client-0001");
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        URI.create(baseUrl),
        Currency.getInstance("EUR"),
        ZoneOffset.UTC,
        ConfigValues.of(settings));
  }

  /** With the keys of this run in the place of Adobe's. */
  @Override
  public ShopAdapter adapter() {
    return adapter(KEY_HOST.baseUrl());
  }

  private ShopAdapter adapter(URI keyHost) {
    return new AdobeCommerceAdapter(connection(), new FakeContext(), keyHost);
  }

  @Override
  public List<RecordedDelivery> deliveries() {
    return Signed.DELIVERIES;
  }

  @Override
  public List<RecordedDelivery> rejectedDeliveries() {
    return RecordedDeliveries.in(getClass(), "rejected").stream().map(ADOBE::signed).toList();
  }

  @Override
  public boolean ignoresSecret() {
    return true;
  }

  /** Signing takes a while. */
  private static final class Signed {
    static final List<RecordedDelivery> DELIVERIES =
        RecordedDeliveries.in(AdobeCommerceAdapterTest.class, "deliveries").stream()
            .map(ADOBE::signed)
            .toList();
  }

  private static final class Fuzzed {
    static final List<RecordedDelivery> DELIVERIES =
        RecordedDeliveries.in(AdobeCommerceAdapterTest.class, "deliveries");
    static final ShopAdapter ADAPTER = new AdobeCommerceAdapterTest().adapter();
  }

  @Override
  public ShopAdapter fuzzedAdapter() {
    return Fuzzed.ADAPTER;
  }

  @Override
  public List<RecordedDelivery> fuzzedDeliveries() {
    return Fuzzed.DELIVERIES;
  }

  @Test
  void signatureShouldTakeEitherOfTheTwoKeysWhileOneChanges() {
    WebhookDelivery delivery = delivery("documented-order-saved");

    assertThat(signature().matches(ADOBE.signedWithTheSecondOnly(delivery), "")).isTrue();
    assertThat(signature().matches(ADOBE.signedByAStranger(delivery), "")).isFalse();
    assertThat(signature().matches(delivery, "")).as("not signed").isFalse();
  }

  @Test
  void signatureShouldRefuseWhatAdobeSignedForSomebodyElse() {
    ShopAdapter other =
        new AdobeCommerceAdapter(
            new ShopConnection(
                UUID.randomUUID(),
                URI.create("https://other.example"),
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                ConfigValues.of(Map.of("client-id", "client-0002"))),
            new FakeContext(),
            KEY_HOST.baseUrl());
    WebhookDelivery signed = ADOBE.signed(delivery("documented-order-saved"));

    assertThat(signature().matches(signed, "")).isTrue();
    assertThat(other.webhooks().signature().matches(signed, "")).isFalse();
  }

  @Test
  void signatureShouldAskForAKeyOnce() {
    try (StubShop host = ADOBE.serve(new StubShop())) {
      WebhookSignature signature = adapter(host.baseUrl()).webhooks().signature();
      WebhookDelivery signed = ADOBE.signed(delivery("documented-order-saved"));

      for (int i = 0; i < 3; i++) {
        assertThat(signature.matches(signed, "")).isTrue();
      }

      assertThat(host.requests()).hasSize(2);
    }
  }

  @Test
  void signatureShouldNotFetchKeysFromPathsThatAreNotKeys() {
    try (StubShop host = ADOBE.serve(new StubShop())) {
      WebhookDelivery signed = ADOBE.signed(delivery("documented-order-saved"));
      Map<String, String> headers = new HashMap<>(signed.headers());
      headers.put("x-adobe-public-key1-path", "@evil.example/prod/keys/a.pem");
      headers.put("x-adobe-public-key2-path", "/prod/keys/../../a.pem");
      WebhookDelivery forged = WebhookDelivery.of(headers, signed.body(), signed.receivedAt());

      assertThat(adapter(host.baseUrl()).webhooks().signature().matches(forged, "")).isFalse();
      assertThat(host.requests()).isEmpty();
    }
  }

  @Test
  void signatureShouldSayThatAKeyCannotBeHadJustNow() {
    try (StubShop host = new StubShop()) {
      host.on("GET /prod/keys/", StubShop.Answer.html(503));
      WebhookDelivery signed = ADOBE.signed(delivery("documented-order-saved"));

      assertThatThrownBy(() -> adapter(host.baseUrl()).webhooks().signature().matches(signed, ""))
          .isInstanceOf(ShopUnavailableException.class);
    }
  }

  @Test
  void handshakeShouldRepeatTheChallengeAndNothingElse() {
    assertThat(challenge("challenge=8ec8d794-e0ab-42df")).isPresent();
    assertThat(challenge("challenge=8ec8d794-e0ab-42df").get().body())
        .isEqualTo("{\"challenge\":\"8ec8d794-e0ab-42df\"}");
    assertThat(challenge("challenge=%3Cscript%3E")).isEmpty();
    assertThat(challenge("x=1")).isEmpty();
  }

  @Test
  void translateShouldReadAnOrderWithoutTheSecondLineOfAConfigurableProduct() {
    assertThat(event("documented-order-saved"))
        .isEqualTo(
            new OrderPlaced(
                "order-placed:71",
                Instant.parse("2026-03-01T11:59:40Z"),
                Shopper.of(new CustomerId("5")),
                new OrderId("71"),
                List.of(
                    new OrderLine(CONFIGURABLE, 2, Money.of("89.82", "EUR")),
                    new OrderLine(LAMP, 1, Money.of("20", "EUR")))));
  }

  @Test
  void translateShouldTellTheSameWhetherTheOrderWasPlacedOrSaved() {
    assertThat(event("documented-order-placed")).isEqualTo(event("documented-order-saved"));
  }

  @Test
  void translateShouldWaitForThePayment() {
    assertThat(events("reconstructed-order-waiting-for-payment")).isEmpty();
  }

  @Test
  void translateShouldReadCancellationGuestAndCreditMemo() {
    assertThat(event("reconstructed-order-canceled")).isInstanceOf(OrderCancelled.class);
    assertThat(((OrderPlaced) event("reconstructed-order-of-a-guest")).shopper())
        .isEqualTo(Shopper.UNKNOWN);
    assertThat(((OrderRefunded) event("documented-creditmemo-saved")).lines())
        .containsExactly(new RefundLine(CONFIGURABLE, 1, Money.of("44.91", "EUR")));
    assertThat(events("documented-creditmemo-of-shipping")).isEmpty();
  }

  @Test
  void translateShouldReadAProductInEitherEnvelopeWithTimesInUtc() {
    CatalogProduct product = ((ProductChanged) event("documented-product-saved")).product();

    assertThat(product.updatedAt()).isEqualTo(Instant.parse("2026-03-01T11:59:50Z"));
    assertThat(product.url()).isEqualTo(URI.create("https://shop.example/reading-lamp.html"));
    assertThat(product.price()).isEqualTo(Money.of("49.90", "EUR"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("59.90", "EUR"));
    assertThat(product.stockQuantity()).isEqualTo(12);
    assertThat(event("documented-product-saved-cloudevents")).isInstanceOf(ProductChanged.class);
  }

  @Test
  void translateShouldNameCategoriesOfAFetchedProductAndForgetASaleThatIsOver() {
    assertThat(
            ((ProductChanged) event("reconstructed-product-saved-fetched"))
                .product()
                .categoryPath())
        .containsExactly("Home", "Lamps");
    CatalogProduct over = ((ProductChanged) event("reconstructed-product-sale-over")).product();
    assertThat(over.price()).isEqualTo(Money.of("59.90", "EUR"));
    assertThat(over.regularPrice()).isNull();
  }

  @Test
  void translateShouldRemoveWhatIsDeletedDisabledOrOnlyAVariant() {
    for (String name :
        List.of(
            "reconstructed-product-deleted",
            "reconstructed-product-disabled",
            "reconstructed-variant-not-visible-alone")) {
      assertThat(event(name)).as(name).isInstanceOf(ProductRemoved.class);
    }
  }

  @Test
  void translateShouldRoundStockDownAndTakeTheSwitchForNothing() {
    assertThat(((StockChanged) event("documented-stock-saved")).quantity()).isEqualTo(7);
    assertThat(((StockChanged) event("documented-stock-switched-off")).quantity()).isZero();
    assertThat(events("documented-stock-not-counted")).isEmpty();
  }

  @Test
  void translateShouldEraseADeletedCustomer() {
    assertThat(event("documented-customer-deleted")).isInstanceOf(CustomerErasureRequested.class);
  }

  private WebhookSignature signature() {
    return adapter().webhooks().signature();
  }

  private Optional<HandshakeAnswer> challenge(String query) {
    return adapter()
        .webhooks()
        .handshake(
            WebhookDelivery.builder(new byte[0], FakeContext.NOON)
                .method("GET")
                .query(query)
                .build());
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
