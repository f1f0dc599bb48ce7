package org.kindred.adapter.tiktokshop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Orders with their {@code returns}. Every line is one piece: three of a product are three lines.
 *
 * @param fallback the currency where an order names none
 */
record TikTokOrders(Currency fallback) {

  /**
   * Paid for, or not yet known to be: an order on hold is paid and waits out the right to cancel.
   */
  private static final Set<String> NO_PURCHASE_YET = Set.of("UNPAID");

  private static final String RETURNED = "RETURN_OR_REFUND_REQUEST_COMPLETE";

  /** All that an order tells by now. */
  List<ShopEvent> history(JsonFields order) {
    OrderId id = new OrderId(order.id("id"));
    Instant placed = Instant.ofEpochSecond(order.longInteger("create_time"));
    Instant changed =
        order.has("update_time") ? Instant.ofEpochSecond(order.longInteger("update_time")) : placed;
    String status = order.text("status");
    if (status.equals("CANCELLED")) {
      return List.of(new OrderCancelled("order-cancelled:" + id, changed, id));
    }
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty() || NO_PURCHASE_YET.contains(status)) {
      return List.of();
    }
    List<ShopEvent> events = new ArrayList<>();
    events.add(new OrderPlaced("order-placed:" + id, placed, shopper(order), id, lines));
    for (JsonFields back : order.objects("returns")) {
      if (back.text("return_status").equals(RETURNED)) {
        events.add(refund(id, back, lines, changed));
      }
    }
    return events;
  }

  private ShopEvent refund(OrderId order, JsonFields back, List<OrderLine> lines, Instant told) {
    RefundId id = new RefundId(back.id("return_id"));
    JsonFields amount = back.object("refund_amount");
    Money refunded = amount.money("refund_total", amount.findCurrency("currency").orElse(fallback));
    Instant at =
        back.has("update_time") ? Instant.ofEpochSecond(back.longInteger("update_time")) : told;
    return new OrderRefunded(
        "refund:" + order + ":" + id, at, order, id, RefundSplit.over(lines, refunded));
  }

  private List<OrderLine> lines(JsonFields order) {
    Currency currency =
        order
            .findObject("payment")
            .flatMap(payment -> payment.findCurrency("currency"))
            .orElse(fallback);
    Map<ProductId, List<Money>> pieces = new LinkedHashMap<>();
    for (JsonFields piece : order.objects("line_items")) {
      pieces
          .computeIfAbsent(new ProductId(piece.id("product_id")), absent -> new ArrayList<>())
          .add(piece.money("sale_price", currency));
    }
    List<OrderLine> lines = new ArrayList<>();
    pieces.forEach(
        (product, prices) -> lines.add(new OrderLine(product, prices.size(), sum(prices))));
    return lines;
  }

  private static Money sum(List<Money> prices) {
    Money sum = new Money(BigDecimal.ZERO, prices.get(0).currency());
    for (Money price : prices) {
      sum = sum.plus(price);
    }
    return sum;
  }

  private static Shopper shopper(JsonFields order) {
    return order
        .findId("user_id")
        .map(id -> Shopper.of(new CustomerId(id)))
        .orElse(Shopper.UNKNOWN);
  }
}
