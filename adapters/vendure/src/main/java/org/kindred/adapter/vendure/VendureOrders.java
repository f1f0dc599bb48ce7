package org.kindred.adapter.vendure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RefundSplit;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;

/** Vendure's orders, from its event bus and from its Admin API alike. Known by their code. */
final class VendureOrders {

  private final VendureMoney money;

  VendureOrders(VendureMoney money) {
    this.money = money;
  }

  static boolean isSettled(JsonFields refund) {
    return refund.text("state").equals("Settled");
  }

  /**
   * A purchase. Empty for an order without lines, and for the seller's half of a marketplace order:
   * its aggregate tells the same lines.
   *
   * @param told when the event was made; stands in while {@code orderPlacedAt} is not stored yet
   */
  List<ShopEvent> placed(JsonFields order, Shopper browser, Instant told) {
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty() || isSellerOrder(order)) {
      return List.of();
    }
    OrderId id = new OrderId(order.id("code"));
    return List.of(
        new OrderPlaced(
            "order-placed:" + id,
            order.findInstant("orderPlacedAt").orElse(told),
            new Shopper(customer(order).orElse(browser.customerId()), browser.visitorKey()),
            id,
            lines));
  }

  /** A settled refund; told net of tax, as the lines are. */
  ShopEvent refunded(JsonFields order, JsonFields refund, Instant told) {
    OrderId id = new OrderId(order.id("code"));
    RefundId refundId = new RefundId(refund.id("id"));
    return new OrderRefunded(
        "refund:" + id + ":" + refundId,
        refund.findInstant("updatedAt").orElse(told),
        id,
        refundId,
        refundLines(order, refund));
  }

  /** All that one order of the Admin API tells. */
  List<ShopEvent> history(JsonFields order) {
    Instant changed = order.instant("updatedAt");
    List<ShopEvent> events = new ArrayList<>(placed(order, Shopper.UNKNOWN, changed));
    if (events.isEmpty()) {
      return events;
    }
    for (JsonFields payment : order.objects("payments")) {
      for (JsonFields refund : payment.objects("refunds")) {
        if (isSettled(refund)) {
          events.add(refunded(order, refund, changed));
        }
      }
    }
    if (order.text("state").equals("Cancelled")) {
      OrderId id = new OrderId(order.id("code"));
      events.add(new OrderCancelled("order-cancelled:" + id, changed, id));
    }
    return events;
  }

  private List<RefundLine> refundLines(JsonFields order, JsonFields refund) {
    Map<String, JsonFields> byId = new HashMap<>();
    order.objects("lines").forEach(line -> byId.put(line.id("id"), line));
    List<RefundLine> named = new ArrayList<>();
    for (JsonFields part : refund.objects("lines")) {
      JsonFields line = byId.get(part.id("orderLineId"));
      int quantity = part.integer("quantity");
      if (line != null && quantity > 0) {
        named.add(new RefundLine(product(line), quantity, times(unitPrice(order, line), quantity)));
      }
    }
    return named.isEmpty() ? RefundSplit.over(linesOf(order, refund), net(order, refund)) : named;
  }

  private List<OrderLine> linesOf(JsonFields order, JsonFields refund) {
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty()) {
      throw refund.malformed("id", "belongs to an order without lines");
    }
    return lines;
  }

  /** The refunded money less its share of tax. */
  private Money net(JsonFields order, JsonFields refund) {
    Money gross = money.read(refund, "total", order);
    BigDecimal withTax = order.findDecimal("totalWithTax").orElse(BigDecimal.ZERO);
    if (withTax.signum() <= 0) {
      return gross;
    }
    return gross.share(order.decimal("total"), withTax);
  }

  private List<OrderLine> lines(JsonFields order) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : order.objects("lines")) {
      int now = line.integer("quantity");
      // a cancelled line has none left, and was bought all the same
      int bought = Math.max(now, line.findInteger("orderPlacedQuantity").orElse(0));
      if (bought > 0) {
        Money total =
            bought == now
                ? money.read(line, "proratedLinePrice", order)
                : times(unitPrice(order, line), bought);
        lines.add(new OrderLine(product(line), bought, total));
      }
    }
    return lines;
  }

  private Money unitPrice(JsonFields order, JsonFields line) {
    return money.read(line, "proratedUnitPrice", order);
  }

  private static Money times(Money price, int quantity) {
    return new Money(price.amount().multiply(BigDecimal.valueOf(quantity)), price.currency());
  }

  private static ProductId product(JsonFields line) {
    return new ProductId(line.object("productVariant").id("productId"));
  }

  private static boolean isSellerOrder(JsonFields order) {
    return order.findText("type").orElse("Regular").equals("Seller");
  }

  private static Optional<CustomerId> customer(JsonFields order) {
    return order
        .findId("customerId")
        .or(() -> order.findObject("customer").flatMap(customer -> customer.findId("id")))
        .map(CustomerId::new);
  }
}
