package org.kindred.adapter.bigcommerce;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Orders of the V2 interface, completed with {@code lines} (its products) and {@code refunds} (of
 * the V3 interface). An order is there before it is paid: as long as its status is incomplete, it
 * is no purchase.
 *
 * @param fallback the currency where an order names none
 */
record BigCommerceOrders(Currency fallback) {

  private static final int INCOMPLETE = 0;
  private static final int CANCELLED = 5;
  private static final int DECLINED = 6;
  private static final Set<Integer> NO_PURCHASE = Set.of(INCOMPLETE, DECLINED);

  /** All that an order tells by now. */
  List<ShopEvent> history(JsonFields order) {
    List<OrderLine> lines = lines(order);
    int status = order.integer("status_id");
    if (lines.isEmpty() || NO_PURCHASE.contains(status)) {
      return List.of();
    }
    OrderId id = new OrderId(order.id("id"));
    Instant changed = time(order, "date_modified").orElseGet(() -> placedAt(order));
    List<ShopEvent> events = new ArrayList<>();
    events.add(new OrderPlaced("order-placed:" + id, placedAt(order), shopper(order), id, lines));
    order.objects("refunds").stream()
        .map(refund -> refunded(id, refund, lines, order))
        .forEach(events::add);
    if (status == CANCELLED || order.findFlag("is_deleted").orElse(false)) {
      events.add(new OrderCancelled("order-cancelled:" + id, changed, id));
    }
    return events;
  }

  private ShopEvent refunded(
      OrderId order, JsonFields refund, List<OrderLine> lines, JsonFields fields) {
    RefundId id = new RefundId(refund.id("id"));
    List<RefundLine> named = refundLines(refund, fields);
    return new OrderRefunded(
        "refund:" + order + ":" + id,
        refund.findInstant("created").orElseGet(() -> placedAt(fields)),
        order,
        id,
        named.isEmpty() ? RefundSplit.over(lines, net(refund, fields)) : named);
  }

  /** Lines that the refund names; what they cost is taken from the order, before tax. */
  private List<RefundLine> refundLines(JsonFields refund, JsonFields order) {
    Map<String, JsonFields> byId = new HashMap<>();
    order.objects("lines").forEach(line -> byId.put(line.id("id"), line));
    List<RefundLine> named = new ArrayList<>();
    for (JsonFields item : refund.objects("items")) {
      JsonFields line = byId.get(item.id("item_id"));
      int quantity = item.findInteger("quantity").orElse(0);
      if (line != null && item.text("item_type").equals("PRODUCT") && quantity > 0) {
        Money whole = lineTotal(line, order);
        Money part =
            whole.share(BigDecimal.valueOf(quantity), BigDecimal.valueOf(line.integer("quantity")));
        named.add(new RefundLine(new ProductId(line.id("product_id")), quantity, part));
      }
    }
    return named;
  }

  private Money net(JsonFields refund, JsonFields order) {
    Money total = refund.money("total_amount", currency(order));
    return total.minus(
        refund
            .findDecimal("total_tax")
            .map(tax -> new Money(tax, currency(order)))
            .orElse(Money.zero(currency(order))));
  }

  private List<OrderLine> lines(JsonFields order) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : order.objects("lines")) {
      int quantity = line.integer("quantity");
      // a line that was typed in by hand belongs to no product
      boolean ofProduct = !line.findId("product_id").orElse("0").equals("0");
      if (quantity > 0 && ofProduct) {
        lines.add(
            new OrderLine(new ProductId(line.id("product_id")), quantity, lineTotal(line, order)));
      }
    }
    return lines;
  }

  private Money lineTotal(JsonFields line, JsonFields order) {
    Money total = line.money("total_ex_tax", currency(order));
    for (JsonFields discount : line.objects("applied_discounts")) {
      total = total.minus(discount.money("amount", currency(order)));
    }
    return total.isNegative() ? Money.zero(currency(order)) : total;
  }

  private static Shopper shopper(JsonFields order) {
    return order
        .findId("customer_id")
        .filter(id -> !id.equals("0"))
        .map(id -> Shopper.of(new CustomerId(id)))
        .orElse(Shopper.UNKNOWN);
  }

  private Currency currency(JsonFields order) {
    return order.findCurrency("currency_code").orElse(fallback);
  }

  private static Instant placedAt(JsonFields order) {
    return time(order, "date_created")
        .orElseThrow(() -> order.malformed("date_created", "is missing"));
  }

  /** The V2 interface writes times as mail does. */
  private static Optional<Instant> time(JsonFields fields, String name) {
    return fields
        .findText(name)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
              } catch (DateTimeException e) {
                throw fields.malformed(name, "must be a time as in mail");
              }
            });
  }
}
