package org.kindred.adapter.vendure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import org.kindred.spi.event.SearchPerformed;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

class VendureAdapterTest implements SignatureContract, TranslationFuzzContract {

  private static final CustomerId ADA = new CustomerId("1");
  private static final VisitorKey BROWSER = new VisitorKey("v-7f3a");
  private static final OrderId ORDER = new OrderId("NL6Z5V6N72QEU7V5");

  @Override
  public ShopAdapterFactory factory() {
    return new VendureAdapterFactory();
  }

  @Override
  public ShopConnection connection() {
    return connection(Map.of());
  }

  static ShopConnection connection(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("signing-secret", "vendure-test-secret");
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
  void translateShouldReadAPlacedOrderBeforeTaxInMinorUnits() {
    assertThat(events("captured-OrderPlacedEvent"))
        .containsExactly(
            new OrderPlaced(
                "order-placed:NL6Z5V6N72QEU7V5",
                Instant.parse("2026-11-24T04:16:22.419Z"),
                Shopper.of(ADA),
                ORDER,
                List.of(
                    new OrderLine(new ProductId("1"), 1, Money.of("1299.00", "USD")),
                    new OrderLine(new ProductId("2"), 1, Money.of("329.00", "USD")))));
  }

  @Test
  void translateShouldReadYenWithThePrecisionOfTheShopNotOfTheCurrency() {
    ShopAdapter whole =
        factory().create(connection(Map.of("money-precision", "0")), new FakeContext());

    OrderPlaced order =
        (OrderPlaced)
            whole
                .webhooks()
                .translate(
                    RecordedDeliveries.get(getClass(), "deliveries", "captured-OrderPlacedEvent"))
                .get(0);

    assertThat(order.lines().get(0).lineTotal()).isEqualTo(Money.of("129900", "USD"));
  }

  @Test
  void translateShouldTakeTheTimeOfTheEventWhenThePlacingIsNotStoredYet() {
    assertThat(event("companion-order-not-stored-yet").occurredAt())
        .isEqualTo(Instant.parse("2026-11-24T04:16:22.420Z"));
  }

  @Test
  void translateShouldCountAnOrderOnceWhenItIsSettledLater() {
    assertThat(events("captured-OrderStateTransitionEvent.PaymentSettled")).isEmpty();
    assertThat(events("captured-PaymentStateTransitionEvent.Settled")).isEmpty();
  }

  @Test
  void translateShouldLeaveTheSellersHalfOfAMarketplaceOrderToItsAggregate() {
    assertThat(events("companion-seller-order")).isEmpty();
  }

  @Test
  void translateShouldWaitForAPendingRefundToSettle() {
    assertThat(events("captured-RefundEvent.created")).isEmpty();
  }

  @Test
  void translateShouldSpreadARefundOfMoneyNetOfTaxOverWhatWasBoughtThoughItWasCancelledSince() {
    OrderRefunded refund = (OrderRefunded) event("companion-refund-of-money");

    // $5.00, of which a sixth is tax
    assertThat(refund.orderId()).isEqualTo(ORDER);
    assertThat(refund.lines())
        .containsExactly(
            new RefundLine(new ProductId("1"), 0, Money.of("3.33", "USD")),
            new RefundLine(new ProductId("2"), 0, Money.of("0.84", "USD")));
  }

  @Test
  void translateShouldRefundTheLinesThatTheRefundNamesBeforeTax() {
    OrderRefunded refund = (OrderRefunded) event("companion-refund-of-a-line");

    assertThat(refund.lines())
        .containsExactly(new RefundLine(new ProductId("2"), 1, Money.of("329.00", "USD")));
  }

  @Test
  void translateShouldReadACancellation() {
    assertThat(events("companion-order-cancelled"))
        .containsExactly(
            new OrderCancelled(
                "order-cancelled:" + ORDER, Instant.parse("2026-11-24T04:16:22.924Z"), ORDER));
  }

  @Test
  void translateShouldCountANewCartLineOnceThoughVendureTellsItTwice() {
    assertThat(event("captured-OrderLineEvent.created"))
        .isEqualTo(
            new CartItemAdded(
                "cart-added:line:1",
                Instant.parse("2026-11-24T04:16:22.200Z"),
                Shopper.of(ADA),
                new ProductId("1"),
                1));
    assertThat(events("captured-OrderLineEvent.updated")).isEmpty();
  }

  @Test
  void translateShouldCountTheDifferenceWhenACartLineChanges() {
    Shopper shopper = new Shopper(ADA, BROWSER);

    assertThat(event("companion-cart-updated"))
        .isInstanceOfSatisfying(
            CartItemAdded.class,
            added -> {
              assertThat(added.quantity()).isEqualTo(2);
              assertThat(added.shopper()).isEqualTo(shopper);
            });
    assertThat(event("companion-cart-fewer"))
        .isInstanceOfSatisfying(
            CartItemRemoved.class, removed -> assertThat(removed.quantity()).isEqualTo(2));
    assertThat(event("companion-cart-deleted"))
        .isInstanceOfSatisfying(
            CartItemRemoved.class, removed -> assertThat(removed.quantity()).isEqualTo(2));
  }

  @Test
  void translateShouldNotTakeAnAdministratorForAShopper() {
    assertThat(events("companion-cart-of-an-administrator")).isEmpty();
  }

  @Test
  void translateShouldNotTakeCancelledLinesOfAnOrderForACart() {
    assertThat(events("captured-OrderLineEvent.cancelled")).isEmpty();
  }

  @Test
  void translateShouldReadAProductThatTheCompanionCompleted() {
    ProductChanged changed = (ProductChanged) event("companion-product");

    assertThat(changed.product().name()).isEqualTo("Laptop (updated)");
    assertThat(changed.product().url())
        .isEqualTo(URI.create("https://shop.example/product/laptop"));
    assertThat(changed.product().price()).isEqualTo(Money.of("1333.20", "USD"));
    assertThat(changed.product().categoryPath()).containsExactly("Electronics", "Computers");
    assertThat(changed.product().brand()).isEqualTo("Apple");
    assertThat(changed.product().stockQuantity()).isEqualTo(106);
    assertThat(changed.product().description())
        .isEqualTo("Now equipped with seventh-generation processors.");
    assertThat(changed.product().updatedAt()).isEqualTo(Instant.parse("2026-11-24T04:16:23.100Z"));
  }

  @Test
  void translateShouldReadAProductThatWasFetchedBack() {
    assertThat(event("captured-ProductVariantEvent.updated")).isInstanceOf(ProductChanged.class);
    assertThat(event("captured-StockMovementEvent.ADJUSTMENT")).isInstanceOf(ProductChanged.class);
  }

  @Test
  void translateShouldRemoveAProductThatIsGoneOrWasGoneWhenFetched() {
    assertThat(event("captured-ProductEvent.deleted"))
        .isInstanceOfSatisfying(
            ProductRemoved.class,
            removed -> assertThat(removed.productId()).isEqualTo(new ProductId("55")));
    assertThat(event("captured-ProductEvent.created")).isInstanceOf(ProductRemoved.class);
  }

  @Test
  void translateShouldParkAProductWithoutItsState() {
    assertThatThrownBy(
            () ->
                adapter()
                    .webhooks()
                    .translate(
                        RecordedDeliveries.get(
                            getClass(), "rejected", "product-without-its-state")))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("resource.products");
  }

  @Test
  void translateShouldKeepASearchOnlyWhenSomebodySearched() {
    assertThat(events("captured-SearchEvent")).isEmpty();
    assertThat(event("companion-search"))
        .isInstanceOfSatisfying(
            SearchPerformed.class,
            search -> {
              assertThat(search.query()).isEqualTo("laptop");
              assertThat(search.shopper()).isEqualTo(Shopper.of(BROWSER));
            });
  }

  @Test
  void translateShouldJoinTheBrowserToTheAccountAtLogin() {
    assertThat(event("companion-login"))
        .isInstanceOfSatisfying(
            ShopperIdentified.class,
            identified -> {
              assertThat(identified.visitorKey()).isEqualTo(BROWSER);
              assertThat(identified.customerId()).isEqualTo(ADA);
            });
  }

  @Test
  void translateShouldEraseADeletedCustomerWithOrWithoutThePersonInTheBody() {
    assertThat(event("captured-CustomerEvent.deleted"))
        .isInstanceOfSatisfying(
            CustomerErasureRequested.class,
            erasure -> assertThat(erasure.customerId()).isEqualTo(ADA));
    assertThat(event("companion-customer-deleted")).isInstanceOf(CustomerErasureRequested.class);
  }

  @Test
  void capabilitiesShouldNeedTheAdminApi() {
    ShopAdapter pushed = adapter();
    ShopAdapter asked = factory().create(connection(API), new FakeContext());

    assertThat(pushed.catalog()).isEmpty();
    assertThat(pushed.webhooks().fetchBack()).isEmpty();
    assertThat(asked.catalog()).isPresent();
    assertThat(asked.orderHistory()).isPresent();
    assertThat(asked.reconciliation()).isPresent();
    assertThat(asked.webhooks().fetchBack()).isPresent();
  }

  @Test
  void createShouldRefuseAProductPageThatNamesNoProduct() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                factory()
                    .create(connection(Map.of("product-page", "/p/")), new FakeContext())
                    .close())
        .withMessageContaining("product-page");
  }

  private static final Map<String, String> API =
      Map.of(
          "admin-api-url",
          "https://vendure.example/admin-api",
          "admin-user",
          "kindred",
          "admin-password",
          "secret-of-the-administrator");

  private ShopEvent event(String name) {
    List<ShopEvent> events = events(name);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private List<ShopEvent> events(String name) {
    return adapter().webhooks().translate(RecordedDeliveries.get(getClass(), "deliveries", name));
  }
}
