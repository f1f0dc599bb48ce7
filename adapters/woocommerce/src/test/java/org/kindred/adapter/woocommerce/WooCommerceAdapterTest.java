package org.kindred.adapter.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
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
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ReviewPosted;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/**
 * Deliveries whose names begin with {@code made-} were written for these tests in the shape of the
 * others, and so was what stands in {@code .fetched.json}. The others were captured from
 * WooCommerce 11.0.1 on WordPress 7.0.4 with invented persons; they are byte for byte what was
 * signed.
 */
class WooCommerceAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final List<RecordedDelivery> DELIVERIES =
      RecordedDeliveries.in(WooCommerceAdapterTest.class, "deliveries");
  private static final ShopAdapter FUZZED =
      new WooCommerceAdapterFactory()
          .create(WooShop.at(URI.create("https://shop.example")), new FakeContext());

  @Override
  public ShopAdapterFactory factory() {
    return new WooCommerceAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return WooShop.at(URI.create("https://shop.example"));
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
  void handshakeShouldAnswerTheUnsignedPingThatSavingAWebhookSends() {
    WebhookDelivery ping = RecordedDeliveries.get(getClass(), "handshake", "ping");

    assertThat(endpoint().handshake(ping)).contains(HandshakeAnswer.ok());
  }

  @Test
  void handshakeShouldNotAnswerAFormThatHoldsMoreOrClaimsATopic() {
    Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
    Map<String, String> claimed =
        Map.of("Content-Type", form.get("Content-Type"), "X-WC-Webhook-Topic", "product.deleted");

    assertThat(endpoint().handshake(delivery(form, "webhook_id=19&id=44"))).isEmpty();
    assertThat(endpoint().handshake(delivery(claimed, "webhook_id=19"))).isEmpty();
    assertThat(endpoint().handshake(delivery(Map.of(), "webhook_id=19"))).isEmpty();
  }

  @Test
  void idempotencyKeyShouldTellApartTwoBodiesThatShareADeliveryId() {
    WebhookDelivery whole = recorded("product-created");
    WebhookDelivery error =
        RecordedDeliveries.get(getClass(), "rejected", "product-created-of-what-is-gone");

    assertThat(whole.header("X-WC-Webhook-Delivery-ID"))
        .isEqualTo(error.header("X-WC-Webhook-Delivery-ID"));
    assertThat(endpoint().idempotencyKey(whole)).isNotEqualTo(endpoint().idempotencyKey(error));
  }

  @Test
  void idempotencyKeyShouldTellApartTwoRefundsOfAnOrderThatAreToldByTheSameBody() {
    WebhookDelivery first = recorded("action-order-refunded");
    Map<String, String> later = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    later.putAll(first.headers());
    later.put("X-WC-Webhook-Delivery-ID", "ffffffffffffffffffffffffffffffff");
    WebhookDelivery second = WebhookDelivery.of(later, first.body(), FakeContext.NOON);

    assertThat(endpoint().idempotencyKey(second)).isNotEqualTo(endpoint().idempotencyKey(first));
  }

  @Test
  void translateShouldCountAnOrderOnceWhenUpdatedArrivesBeforeCreated() {
    assertThat(events("order-updated")).isEqualTo(events("order-created"));
    assertThat(events("order-created"))
        .containsExactly(
            new OrderPlaced(
                "order-placed:42",
                Instant.parse("2026-11-24T04:23:21Z"),
                Shopper.of(new CustomerId("4")),
                new OrderId("42"),
                List.of(line("31", 1, "18.00"), line("30", 1, "18.00"))));
  }

  @Test
  void translateShouldRejectAnErrorThatWasSignedInPlaceOfTheEntity() {
    assertThatThrownBy(
            () ->
                endpoint()
                    .translate(
                        RecordedDeliveries.get(
                            getClass(), "rejected", "customer-created-of-what-is-gone")))
        .hasMessageContaining("customer.created")
        .hasMessageContaining("wc_user_invalid_id");
  }

  @Test
  void translateShouldCancelAnOrderThatWasCancelledBeforeItsCreationWasDelivered() {
    assertThat(events("made-order-cancelled"))
        .containsExactly(
            new OrderCancelled(
                "order-cancelled:86", Instant.parse("2026-11-25T09:00:00Z"), new OrderId("86")));
  }

  @Test
  void translateShouldWaitForAnOrderThatIsNotPaid() {
    assertThat(events("made-order-pending")).isEmpty();
  }

  @Test
  void translateShouldTieAGuestToTheBrowserAndLeaveOutProductsThatAreGone() {
    OrderPlaced order = (OrderPlaced) events("made-order-of-a-guest").get(0);

    assertThat(order.shopper()).isEqualTo(Shopper.of(new VisitorKey("v-7f3a")));
    assertThat(order.lines()).containsExactly(line("30", 2, "36.00"));
  }

  @Test
  void translateShouldReadAProductWhole() {
    CatalogProduct product = product("product-updated");

    assertThat(product.name()).isEqualTo("Beanie with Logo (updated) (updated)");
    assertThat(product.price()).isEqualTo(Money.of("18", "EUR"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("21", "EUR"));
    assertThat(product.updatedAt()).isEqualTo(Instant.parse("2026-11-24T04:23:21Z"));
    assertThat(product.stockQuantity()).isEqualTo(5);
    assertThat(product.categoryPath()).containsExactly("Accessories");
    assertThat(product.description())
        .startsWith("This is a simple product. Pellentesque habitant")
        .doesNotContain("<p>");
  }

  @Test
  void translateShouldReadAVariableProductOnBackorder() {
    CatalogProduct product = product("made-product-variable");

    assertThat(product.name()).isEqualTo("Hoodie & Hat");
    assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(product.stockQuantity()).isNull();
    assertThat(product.regularPrice()).isNull();
    assertThat(product.brand()).isEqualTo("Northwind");
    assertThat(product.categoryPath()).containsExactly("Clothing", "Tops & Hoodies");
    assertThat(product.imageUrl())
        .isEqualTo(URI.create("https://shop.example/wp-content/uploads/hoodie.jpg"));
  }

  @Test
  void translateShouldRoundPricesAndPiecesThatExtensionsCompute() {
    CatalogProduct product = product("made-product-computed-price");

    assertThat(product.price()).isEqualTo(Money.of("18.3333", "EUR"));
    assertThat(product.stockQuantity()).isEqualTo(2);
  }

  @Test
  void translateShouldRemoveAProductThatWasTrashedBeforeItsCreationWasDelivered() {
    assertThat(events("product-created"))
        .containsExactly(removed("44", Instant.parse("2026-11-24T04:23:31Z")));
  }

  @Test
  void translateShouldRemoveProductsThatAreHiddenOrHaveNoPrice() {
    assertThat(events("made-product-hidden")).hasOnlyElementsOfType(ProductRemoved.class);
    assertThat(events("made-product-without-price")).hasOnlyElementsOfType(ProductRemoved.class);
  }

  @Test
  void translateShouldRemoveADeletedProductAtTheTimeOfReceiptWhenItIsGone() {
    assertThat(events("product-deleted")).containsExactly(removed("44", FakeContext.NOON));
  }

  @Test
  void translateShouldBelieveTheShopWhenADeletedProductIsBack() {
    assertThat(events("made-product-deleted-and-back")).hasOnlyElementsOfType(ProductChanged.class);
    assertThat(events("made-product-deleted-in-trash"))
        .containsExactly(removed("66", Instant.parse("2026-11-25T08:00:01Z")));
  }

  @Test
  void translateShouldTakeTheProductsOfARefundFromWhatWasFetched() {
    assertThat(events("made-order-refunded-in-part").get(1))
        .isEqualTo(
            new OrderRefunded(
                "order-refunded:80:81",
                Instant.parse("2026-11-25T08:59:59Z"),
                new OrderId("80"),
                new RefundId("81"),
                List.of(new RefundLine(new ProductId("31"), 1, Money.of("18.00", "EUR")))));
  }

  @Test
  void translateShouldSpreadARefundThatNamesNoProducts() {
    assertThat(refund("made-order-refund-of-money-only").lines())
        .containsExactly(
            new RefundLine(new ProductId("31"), 0, Money.of("6.00", "EUR")),
            new RefundLine(new ProductId("30"), 0, Money.of("6.00", "EUR")));
  }

  @Test
  void translateShouldCountARefundLargerThanTheProductsAsAllOfThem() {
    assertThat(refund("made-order-refund-not-fetched").lines())
        .extracting(RefundLine::amount)
        .containsExactly(Money.of("18.00", "EUR"), Money.of("18.00", "EUR"));
  }

  @Test
  void translateShouldReadTheOrderThatAnActionNames() {
    assertThat(events("action-order-status-completed"))
        .extracting(ShopEvent::eventId)
        .containsExactly("order-placed:42");
    assertThat(events("action-order-refunded"))
        .extracting(ShopEvent::eventId)
        .containsExactly("order-placed:42", "order-refunded:42:43");
  }

  @Test
  void translateShouldIgnoreTheCartActionThatNamesNoProduct() {
    assertThat(events("action-add-to-cart")).isEmpty();
  }

  @Test
  void translateShouldForgetADeletedCustomerAndNothingElseAboutCustomers() {
    assertThat(events("customer-created")).isEmpty();
    assertThat(events("customer-updated")).isEmpty();
    assertThat(events("customer-deleted"))
        .containsExactly(
            new CustomerErasureRequested(
                "customer-deleted:4", FakeContext.NOON, new CustomerId("4")));
  }

  @Test
  void translateShouldReadWhatTheCompanionSends() {
    assertThat(events("made-companion"))
        .hasOnlyElementsOfTypes(ReviewPosted.class, ProductRemoved.class);
  }

  @Test
  void translateShouldUnderstandEveryKindOfEventThatTheCompanionsTestsLeaveTheShopWith()
      throws IOException {
    byte[] samples = Files.readAllBytes(Path.of("companion/tests/samples.json"));
    WebhookDelivery delivery = WebhookDelivery.of(Map.of(), samples, FakeContext.NOON);

    assertThat(endpoint().translate(delivery)).hasSize(14);
  }

  @Test
  void translateShouldReadAnOrderOfTenMegabytes() {
    String line = "{\"id\":1,\"product_id\":30,\"quantity\":1,\"total\":\"18.00\",\"name\":\"";
    String lines = String.join(",", Collections.nCopies(1000, line + "x".repeat(10_000) + "\"}"));
    String order =
        "{\"id\":1,\"status\":\"completed\",\"currency\":\"EUR\",\"date_created_gmt\":"
            + "\"2026-11-24T04:23:21\",\"line_items\":["
            + lines
            + "]}";

    List<ShopEvent> events =
        endpoint().translate(delivery(Map.of("X-WC-Webhook-Topic", "order.created"), order));

    assertThat(((OrderPlaced) events.get(0)).lines()).hasSize(1000);
  }

  @Test
  void signatureShouldAcceptThePreviousSecretDuringARotation() {
    ShopConnection rotating =
        WooShop.at(
            URI.create("https://shop.example"),
            Map.of("signing-secret", "new", "previous-signing-secret", WooShop.SECRET));
    WebhookEndpoint endpoint = factory().create(rotating, new FakeContext()).webhooks();

    assertThat(endpoint.signingSecrets()).containsExactly("new", WooShop.SECRET);
    assertThat(endpoint.signature().matches(recorded("order-created"), "new")).isFalse();
    assertThat(endpoint.signature().matches(recorded("order-created"), WooShop.SECRET)).isTrue();
  }

  @Test
  void signatureShouldNotMatchABodyThatWasEncodedAgain() {
    WebhookDelivery captured = recorded("order-created");
    String text = captured.bodyText();
    byte[] slashes = text.replace("\\/", "/").getBytes(UTF_8);
    byte[] symbol = text.replace("\\u20ac", "€").getBytes(UTF_8);

    for (byte[] body : List.of(slashes, symbol, text.getBytes(UTF_16))) {
      WebhookDelivery again = WebhookDelivery.of(captured.headers(), body, FakeContext.NOON);

      assertThat(Arrays.equals(body, captured.body())).isFalse();
      assertThat(endpoint().signature().matches(again, WooShop.SECRET)).isFalse();
    }
  }

  @Test
  void embedShouldGiveTheShortcodeOfTheCompanion() {
    assertThat(
            adapter()
                .storefront()
                .embed(Placement.CART_PAGE, URI.create("https://kindred.example/kindred/widget.js"))
                .snippet())
        .isEqualTo("[kindred_recommendations placement=\"CART_PAGE\"]");
  }

  @Test
  void addToCartUrlShouldBeTheShopsOwnAndForItsIdsOnly() {
    assertThat(adapter().storefront().addToCartUrl(new ProductId("31")))
        .contains(URI.create("https://shop.example/?add-to-cart=31"));
    assertThat(adapter().storefront().addToCartUrl(new ProductId("31&x=1"))).isEmpty();
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

  private static WebhookDelivery delivery(Map<String, String> headers, String body) {
    return WebhookDelivery.of(headers, body.getBytes(UTF_8), FakeContext.NOON);
  }
}
