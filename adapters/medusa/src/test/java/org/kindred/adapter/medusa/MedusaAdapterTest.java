package org.kindred.adapter.medusa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CartItemRemoved;
import org.kindred.spi.event.CustomerErasureRequested;
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
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

class MedusaAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final OrderId ORDER = new OrderId("order_01M85W6BT12HQE5GTGVAEZVQRT");
  private static final ProductId SHIRT = new ProductId("prod_01M85W479KM3Q9669BFGVZQ53P");
  private static final ProductId TOYS = new ProductId("prod_01M85W479K1G7B3VTNE7Q9N928");
  private static final CustomerId ADA = new CustomerId("cus_01M85W6946ASFGQHPSVB9AJWQB");

  @Override
  public ShopAdapterFactory factory() {
    return new MedusaAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of());
  }

  static ShopConnection connection(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("signing-secret", "medusa-test-secret");
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
  void translateShouldReadAPlacedOrderInWholeUnits() {
    assertThat(event("captured-order.placed"))
        .isEqualTo(
            new OrderPlaced(
                "order-placed:" + ORDER,
                Instant.parse("2026-11-24T04:14:30.727Z"),
                Shopper.of(ADA),
                ORDER,
                List.of(
                    new OrderLine(SHIRT, 1, Money.of("10", "EUR")),
                    new OrderLine(TOYS, 1, Money.of("19", "EUR")))));
  }

  @Test
  void translateShouldGiveTheSameEventWhetherTheCompanionReadTheOrderOrWeDid() {
    assertThat(event("bare-order.placed")).isEqualTo(event("captured-order.placed"));
  }

  @Test
  void translateShouldRoundTheTwentyDigitsOfASharedDiscountAndLeaveTaxOut() {
    OrderPlaced order = (OrderPlaced) event("companion-order-with-shared-discount");

    assertThat(order.lines().get(0).lineTotal()).isEqualTo(Money.of("6.7333", "EUR"));
  }

  @Test
  void translateShouldTellNothingOfAnOrderThatWasCompensatedBeforeItCouldBeRead() {
    assertThat(events("bare-order-compensated")).isEmpty();
  }

  @Test
  void translateShouldReadTheRefundsThatThePaymentEventDoesNotHold() {
    assertThat(event("captured-payment.refunded"))
        .isEqualTo(
            new OrderRefunded(
                "refund:ref_1",
                Instant.parse("2026-11-24T04:14:31.900Z"),
                ORDER,
                new RefundId("ref_1"),
                List.of(
                    new RefundLine(SHIRT, 0, Money.of("5.00", "EUR")),
                    new RefundLine(TOYS, 0, Money.of("9.50", "EUR")))));
  }

  @Test
  void translateShouldReadACancellationFromTheIdAlone() {
    assertThat(event("captured-order.canceled"))
        .isInstanceOfSatisfying(
            OrderCancelled.class, cancelled -> assertThat(cancelled.orderId()).isEqualTo(ORDER));
  }

  @Test
  void translateShouldTellCartLinesFromTheDifferenceOfTwoStates() {
    Shopper browser = Shopper.of(new VisitorKey("v-7f3a"));
    List<ShopEvent> events = events("companion-cart");

    assertThat(events.stream().filter(CartItemAdded.class::isInstance))
        .singleElement()
        .isInstanceOfSatisfying(
            CartItemAdded.class,
            added -> {
              assertThat(added.productId()).isEqualTo(new ProductId("prod_red"));
              assertThat(added.quantity()).isEqualTo(3);
              assertThat(added.shopper()).isEqualTo(browser);
            });
    assertThat(events.stream().filter(CartItemRemoved.class::isInstance))
        .extracting(event -> ((CartItemRemoved) event).productId().value())
        .containsExactly("prod_blue", "prod_gone");
  }

  @Test
  void translateShouldTellNothingOfACartWithoutTheStateBeforeOrWithoutAChange() {
    assertThat(events("captured-cart.updated")).isEmpty();
    assertThat(events("companion-cart-unchanged")).isEmpty();
    assertThat(events("companion-cart-of-nobody")).isEmpty();
  }

  @Test
  void translateShouldReadAProductInTheCurrencyOfTheShop() {
    CatalogProduct product = ((ProductChanged) event("captured-product.updated")).product();

    assertThat(product.id()).isEqualTo(TOYS);
    assertThat(product.name()).isEqualTo("Red Toys (updated)");
    assertThat(product.price()).isEqualTo(Money.of("19", "EUR"));
    assertThat(product.regularPrice()).isNull();
    assertThat(product.url()).isEqualTo(URI.create("https://shop.example/products/red-toys"));
    assertThat(product.categoryPath()).containsExactly("Toys");
    assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(product.stockQuantity()).as("the capture has no inventory").isNull();
  }

  @Test
  void translateShouldReadAVariantAsItsProduct() {
    ProductChanged changed = (ProductChanged) event("captured-product-variant.updated");

    assertThat(changed.product().id()).isEqualTo(TOYS);
    assertThat(changed.product().stockQuantity()).isEqualTo(24);
    assertThat(changed.occurredAt()).isEqualTo(Instant.parse("2026-11-24T04:14:33.000Z"));
  }

  @Test
  void translateShouldTellTheRegularPriceDuringASaleAndForgetSalesThatEnded() {
    CatalogProduct product = ((ProductChanged) event("companion-product-on-sale")).product();

    assertThat(product.price()).isEqualTo(Money.of("15", "EUR"));
    assertThat(product.regularPrice()).isEqualTo(Money.of("19", "EUR"));
  }

  @Test
  void translateShouldRemoveADraftAndWhatIsGone() {
    assertThat(event("companion-product-draft")).isInstanceOf(ProductRemoved.class);
    assertThat(event("bare-product-gone")).isInstanceOf(ProductRemoved.class);
    assertThat(event("captured-product.deleted")).isInstanceOf(ProductRemoved.class);
  }

  @Test
  void translateShouldMapAnInventoryLevelToItsProductOnlyWhenTheCompanionDid() {
    assertThat(events("captured-inventory.inventory-level.updated")).isEmpty();
    assertThat(event("companion-stock"))
        .isInstanceOfSatisfying(
            ProductChanged.class,
            changed -> assertThat(changed.product().stockQuantity()).isEqualTo(24));
  }

  @Test
  void translateShouldEraseACustomerFromTheIdAlone() {
    assertThat(event("captured-customer.deleted"))
        .isInstanceOfSatisfying(
            CustomerErasureRequested.class,
            erasure -> assertThat(erasure.customerId()).isEqualTo(ADA));
  }

  @Test
  void translateShouldParkAnOrderThatNobodyRead() {
    assertThatThrownBy(
            () ->
                adapter()
                    .webhooks()
                    .translate(
                        RecordedDeliveries.get(getClass(), "rejected", "order-without-what-it-is")))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("resource.items");
  }

  @Test
  void capabilitiesShouldNeedTheAdminApi() {
    ShopAdapter asked =
        factory()
            .create(
                connection(
                    Map.of("admin-api-url", "https://medusa.example", "secret-api-key", "sk_x")),
                new FakeContext());

    assertThat(adapter().catalog()).isEmpty();
    assertThat(adapter().webhooks().fetchBack()).isEmpty();
    assertThat(asked.catalog()).isPresent();
    assertThat(asked.orderHistory()).isPresent();
    assertThat(asked.reconciliation()).isPresent();
  }

  private ShopEvent event(String name) {
    List<ShopEvent> events = events(name);
    assertThat(events).as(name).hasSize(1);
    return events.get(0);
  }

  private List<ShopEvent> events(String name) {
    return adapter().webhooks().translate(RecordedDeliveries.get(getClass(), "deliveries", name));
  }
}
