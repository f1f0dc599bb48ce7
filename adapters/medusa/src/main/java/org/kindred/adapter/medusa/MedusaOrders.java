package org.kindred.adapter.medusa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RefundSplit;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/** Medusa's orders, as the companion reads them and as its Admin API tells them. */
final class MedusaOrders {

  /** What is asked for with an order, here and by the companion. */
  static final String FIELDS =
      "id,status,created_at,updated_at,canceled_at,currency_code,customer_id,total,tax_total,"
          + "*items,*payment_collections.payments,*payment_collections.payments.refunds";

  private MedusaOrders() {}

  /** A purchase; empty when none of its lines belongs to a product. */
  static List<ShopEvent> placed(
      JsonFields order, @Nullable VisitorKey visitorKey, Instant occurredAt) {
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty()) {
      return List.of();
    }
    OrderId id = new OrderId(order.id("id"));
    Shopper shopper =
        new Shopper(order.findId("customer_id").map(CustomerId::new).orElse(null), visitorKey);
    return List.of(
        new OrderPlaced(
            "order-placed:" + id,
            order.findInstant("created_at").orElse(occurredAt),
            shopper,
            id,
            lines));
  }

  /**
   * Every refund of the order, those told before as well: the event names the payment only, and the
   * same refund has the same id. Medusa refunds money, not lines.
   */
  static List<ShopEvent> refunds(JsonFields order, Instant occurredAt) {
    List<OrderLine> lines = lines(order);
    OrderId id = new OrderId(order.id("id"));
    List<ShopEvent> events = new ArrayList<>();
    for (JsonFields refund : refundsOf(order)) {
      RefundId refundId = new RefundId(refund.id("id"));
      if (!lines.isEmpty()) {
        events.add(
            new OrderRefunded(
                "refund:" + refundId,
                refund.findInstant("created_at").orElse(occurredAt),
                id,
                refundId,
                RefundSplit.over(lines, net(order, refund))));
      }
    }
    return events;
  }

  /** All that one order of the Admin API tells. */
  static List<ShopEvent> history(JsonFields order) {
    Instant changed = order.instant("updated_at");
    List<ShopEvent> events = new ArrayList<>(placed(order, null, changed));
    if (events.isEmpty()) {
      return events;
    }
    events.addAll(refunds(order, changed));
    if (order.has("canceled_at") || order.findText("status").orElse("").equals("canceled")) {
      OrderId id = new OrderId(order.id("id"));
      events.add(
          new OrderCancelled(
              "order-cancelled:" + id, order.findInstant("canceled_at").orElse(changed), id));
    }
    return events;
  }

  private static List<JsonFields> refundsOf(JsonFields order) {
    return order.objects("payment_collections").stream()
        .flatMap(collection -> collection.objects("payments").stream())
        .flatMap(payment -> payment.objects("refunds").stream())
        .toList();
  }

  private static List<OrderLine> lines(JsonFields order) {
    Currency currency = currency(order);
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields item : order.objects("items")) {
      int quantity = item.integer("quantity");
      if (quantity > 0 && item.has("product_id")) {
        ProductId product = new ProductId(item.id("product_id"));
        lines.add(new OrderLine(product, quantity, lineTotal(item, currency)));
      }
    }
    return lines;
  }

  private static Money lineTotal(JsonFields item, Currency currency) {
    Money tax = MedusaAmount.find(item, "tax_total", currency).orElse(Money.zero(currency));
    return MedusaAmount.of(item, "total", currency).minus(tax);
  }

  /** The refunded money less its share of tax. The order's own total has no refunds in it. */
  private static Money net(JsonFields order, JsonFields refund) {
    Currency currency = currency(order);
    Money gross = MedusaAmount.of(refund, "amount", currency);
    Money total = sumOfItems(order, "total");
    Money tax = sumOfItems(order, "tax_total");
    if (total.amount().signum() <= 0 || tax.amount().signum() == 0) {
      return gross;
    }
    return gross.share(total.minus(tax).amount(), total.amount());
  }

  private static Money sumOfItems(JsonFields order, String name) {
    Currency currency = currency(order);
    return order.objects("items").stream()
        .flatMap(item -> MedusaAmount.find(item, name, currency).stream())
        .reduce(Money.zero(currency), Money::plus);
  }

  private static Currency currency(JsonFields order) {
    return order
        .findCurrency("currency_code")
        .orElseThrow(() -> order.malformed("currency_code", "is missing"));
  }
}
