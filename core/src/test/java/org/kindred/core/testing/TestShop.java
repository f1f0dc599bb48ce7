package org.kindred.core.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.ProductDescription;
import org.kindred.core.catalog.StockLevel;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.NewInteraction;
import org.kindred.core.order.Orders;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.Shops;
import org.kindred.spi.PlatformId;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/** A shop whose products, people and events a test writes in a word. */
public final class TestShop {

  private final TestApplication application;
  private final Shop shop;
  private final AtomicInteger events = new AtomicInteger();

  public TestShop(TestApplication application) {
    this(application, "UTC");
  }

  public TestShop(TestApplication application, String timeZone) {
    this.application = application;
    this.shop =
        application
            .get(Shops.class)
            .connect(
                new ShopRegistration(
                    "Test shop",
                    new PlatformId("open-events"),
                    URI.create("https://shop.example"),
                    Currency.getInstance("EUR"),
                    ZoneId.of(timeZone),
                    List.of(),
                    "secret",
                    Map.of()));
  }

  public Shop shop() {
    return shop;
  }

  public static Shopper browser(String name) {
    return Shopper.of(new VisitorKey(name));
  }

  public static Shopper customer(String name) {
    return Shopper.of(new CustomerId(name));
  }

  /** Available products of these ids, each in the category that its first letter names. */
  public void products(String... ids) {
    List<ProductDescription> words = new ArrayList<>();
    for (String id : ids) {
      words.add(
          new ProductDescription(
              new ProductId(id),
              "Product " + id,
              null,
              URI.create("https://shop.example/p/" + id),
              null,
              Money.of("10.00", "EUR"),
              null,
              List.of(id.substring(0, 1)),
              null,
              Availability.IN_STOCK,
              null,
              now(),
              key()));
    }
    application.get(Catalog.class).describe(shop, words);
  }

  public void soldOut(String id) {
    application.clock().advance(Duration.ofSeconds(1));
    application
        .get(Catalog.class)
        .setStock(shop, List.of(new StockLevel(new ProductId(id), 0, now(), key())));
  }

  public void does(Shopper shopper, InteractionType type, String product) {
    does(shopper, type, product, null, now());
  }

  public void does(
      Shopper shopper, InteractionType type, String product, @Nullable String token, Instant at) {
    application
        .get(InteractionLog.class)
        .append(
            shop,
            List.of(
                NewInteraction.builder(key(), shopper, type, at, now())
                    .product(new ProductId(product))
                    .attributionToken(token)
                    .build()));
  }

  /** Views of these products, told at once. */
  public void views(String browser, List<String> products) {
    List<NewInteraction> views = new ArrayList<>();
    for (String product : products) {
      views.add(
          NewInteraction.builder(key(), browser(browser), InteractionType.VIEW, now(), now())
              .product(new ProductId(product))
              .build());
    }
    application.get(InteractionLog.class).append(shop, views);
  }

  /** An order of one of each product, at the amount. */
  public void buys(Shopper shopper, String order, String amount, Instant at, String... products) {
    buys(shopper, order, Money.of(amount, "EUR"), at, products);
  }

  /** The same in whatever currency. */
  public void buys(Shopper shopper, String order, Money amount, Instant at, String... products) {
    List<OrderLine> lines = new ArrayList<>();
    for (String product : products) {
      lines.add(new OrderLine(new ProductId(product), 1, amount));
    }
    application
        .get(Orders.class)
        .place(
            shop, new OrderPlaced("order-" + order, at, shopper, new OrderId(order), lines), now());
  }

  public void refunds(String order, String refund, String product, String amount, Instant at) {
    application
        .get(Orders.class)
        .refund(
            shop,
            new OrderRefunded(
                "refund-" + refund,
                at,
                new OrderId(order),
                new RefundId(refund),
                List.of(new RefundLine(new ProductId(product), 1, Money.of(amount, "EUR")))));
  }

  public void signsIn(String browser, String customer) {
    application
        .get(IdentityResolver.class)
        .identify(shop, new VisitorKey(browser), new CustomerId(customer), now());
  }

  public VisitorId numberOf(Shopper shopper) {
    return application.get(IdentityResolver.class).find(shop.key(), shopper).orElseThrow();
  }

  public Instant now() {
    return application.clock().instant();
  }

  private EventKey key() {
    return EventKey.of("test", Integer.toString(events.getAndIncrement()));
  }
}
