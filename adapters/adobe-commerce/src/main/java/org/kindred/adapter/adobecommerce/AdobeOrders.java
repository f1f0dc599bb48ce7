package org.kindred.adapter.adobecommerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
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

/**
 * Orders and credit memos, from events and from REST alike. A configurable product comes as two
 * lines, one with the price and one for the variant: the second, which names its parent, is left
 * out.
 *
 * @param fallback the currency where an order names none
 */
record AdobeOrders(Currency fallback) {

  /** All that an order tells by now; an order that waits for its payment is no purchase yet. */
  List<ShopEvent> history(JsonFields order) {
    OrderId id = orderId(order);
    Instant placed =
        AdobeValues.time(order, "created_at")
            .orElseThrow(() -> order.malformed("created_at", "is missing"));
    Instant changed = AdobeValues.time(order, "updated_at").orElse(placed);
    String state = order.findText("state").orElse("new");
    if (state.equals("canceled")) {
      return List.of(new OrderCancelled("order-cancelled:" + id, changed, id));
    }
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty() || state.equals("pending_payment") || state.equals("payment_review")) {
      return List.of();
    }
    List<ShopEvent> events = new ArrayList<>();
    events.add(new OrderPlaced("order-placed:" + id, placed, shopper(order), id, lines));
    for (JsonFields memo : order.objects("creditmemos")) {
      events.addAll(refund(memo, changed));
    }
    return events;
  }

  /**
   * A credit memo; its number names the refund. A memo without products, such as a refund of
   * shipping, takes nothing back of what the products earned.
   */
  List<ShopEvent> refund(JsonFields memo, Instant told) {
    OrderId order = new OrderId(memo.id("order_id"));
    RefundId id = new RefundId(memo.id("increment_id"));
    Currency currency = currency(memo);
    List<RefundLine> lines = new ArrayList<>();
    for (JsonFields item : memo.objects("items")) {
      int quantity = AdobeValues.quantity(item, "qty").orElse(0);
      Optional<Money> total = rowTotal(item, currency);
      if (quantity > 0 && total.isPresent() && total.get().amount().signum() > 0) {
        lines.add(new RefundLine(new ProductId(item.id("product_id")), quantity, total.get()));
      }
    }
    Instant at = AdobeValues.time(memo, "created_at").orElse(told);
    return lines.isEmpty()
        ? List.of()
        : List.of(new OrderRefunded("refund:" + order + ":" + id, at, order, id, lines));
  }

  private List<OrderLine> lines(JsonFields order) {
    Currency currency = currency(order);
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields item : order.objects("items")) {
      int quantity = AdobeValues.quantity(item, "qty_ordered").orElse(0);
      if (quantity > 0 && !item.has("parent_item_id")) {
        Money total = rowTotal(item, currency).orElse(Money.zero(currency));
        lines.add(new OrderLine(new ProductId(item.id("product_id")), quantity, total));
      }
    }
    return lines;
  }

  /** Before tax and after discount; empty for the second line of a configurable product. */
  private static Optional<Money> rowTotal(JsonFields item, Currency currency) {
    return AdobeValues.findMoney(item, "row_total", currency)
        .map(
            total -> {
              Money discount =
                  AdobeValues.findMoney(item, "discount_amount", currency)
                      .orElse(Money.zero(currency));
              Money left = total.minus(discount);
              return left.isNegative() ? Money.zero(currency) : left;
            });
  }

  /** Events leave the order's own id out and repeat it in each line. */
  static OrderId orderId(JsonFields order) {
    return new OrderId(
        order
            .findId("entity_id")
            .or(
                () ->
                    order.objects("items").stream()
                        .map(item -> item.findId("order_id"))
                        .flatMap(Optional::stream)
                        .findFirst())
            .orElseGet(() -> order.id("increment_id")));
  }

  private static Shopper shopper(JsonFields order) {
    return order
        .findId("customer_id")
        .filter(id -> !id.equals("0"))
        .map(id -> Shopper.of(new CustomerId(id)))
        .orElse(Shopper.UNKNOWN);
  }

  private Currency currency(JsonFields fields) {
    return fields.findCurrency("order_currency_code").orElse(fallback);
  }
}
