package org.kindred.adapter.woocommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
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
import org.kindred.spi.value.VisitorKey;

/**
 * Reads an order as webhooks and REST v3 write it: its whole state each time, so the same facts are
 * told again and again under the same event ids. Stateless.
 */
final class OrderReader {

  /** What is asked for through REST: no names, no addresses. */
  static final String FIELDS =
      "id,status,currency,customer_id,date_created_gmt,date_modified_gmt,line_items,refunds,"
          + "meta_data";

  /** What is asked for of a refund. */
  static final String REFUND_FIELDS = "id,date_created_gmt,amount,line_items";

  /** Where the companion plugin writes the browser's key at the checkout. */
  static final String VISITOR_META = "_kindred_visitor";

  /** Not paid, not promised: whatever the shopper meant, the shop does not count it as an order. */
  private static final Set<String> NOT_PLACED =
      Set.of("pending", "failed", "checkout-draft", "auto-draft", "draft");

  private static final Set<String> CANCELLED = Set.of("cancelled", "trash");

  private OrderReader() {}

  /** What an order says, when nothing more is known of its refunds than their sums. */
  static List<ShopEvent> events(JsonFields order) {
    return events(order, List.of());
  }

  /**
   * What an order says.
   *
   * @param details the order's refunds as REST gives them, which products they are of included; may
   *     be fewer or, fetched later, more than the order itself names
   */
  static List<ShopEvent> events(JsonFields order, List<JsonFields> details) {
    OrderId id = new OrderId(order.id("id"));
    String status = order.text("status");
    Instant changedAt = changedAt(order);
    if (CANCELLED.contains(status)) {
      return List.of(cancelled(id, changedAt));
    }
    List<OrderLine> lines = NOT_PLACED.contains(status) ? List.of() : lines(order);
    if (lines.isEmpty()) {
      return List.of();
    }
    List<ShopEvent> events = new ArrayList<>();
    events.add(
        new OrderPlaced(
            "order-placed:" + id.value(),
            WooValues.gmt(order, "date_created_gmt"),
            shopper(order),
            id,
            lines));
    events.addAll(refunds(order, id, lines, details));
    if (status.equals("refunded") && events.size() == 1) {
      events.add(cancelled(id, changedAt));
    }
    return events;
  }

  static OrderCancelled cancelled(OrderId id, Instant at) {
    return new OrderCancelled("order-cancelled:" + id.value(), at, id);
  }

  private static Instant changedAt(JsonFields order) {
    return WooValues.findGmt(order, "date_modified_gmt")
        .orElseGet(() -> WooValues.gmt(order, "date_created_gmt"));
  }

  /** Lines of products that are gone have the product 0; lines of 0 pieces bought nothing. */
  private static List<OrderLine> lines(JsonFields order) {
    Currency currency = currency(order);
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : order.objects("line_items")) {
      Optional<String> product = WooValues.findId(line, "product_id");
      int quantity = WooValues.findPieces(line, "quantity").orElse(1);
      if (product.isPresent() && quantity > 0) {
        Money total = WooValues.money(line, "total", currency);
        lines.add(new OrderLine(new ProductId(product.get()), quantity, total));
      }
    }
    return lines;
  }

  private static Currency currency(JsonFields order) {
    return order
        .findCurrency("currency")
        .orElseThrow(() -> order.malformed("currency", "is missing"));
  }

  /** A guest has the customer id 0. */
  private static Shopper shopper(JsonFields order) {
    return new Shopper(
        WooValues.findId(order, "customer_id").map(CustomerId::new).orElse(null),
        visitor(order).map(VisitorKey::new).orElse(null));
  }

  private static Optional<String> visitor(JsonFields order) {
    for (JsonFields meta : order.objects("meta_data")) {
      if (meta.findText("key").orElse("").equals(VISITOR_META)) {
        return meta.findText("value");
      }
    }
    return Optional.empty();
  }

  private static List<ShopEvent> refunds(
      JsonFields order, OrderId id, List<OrderLine> lines, List<JsonFields> details) {
    Map<String, ShopEvent> byRefund = new LinkedHashMap<>();
    for (JsonFields detail : details) {
      String refund = detail.id("id");
      Money amount = given(detail, "amount", currency(order));
      List<RefundLine> back = refundLines(detail, currency(order));
      put(
          byRefund,
          id,
          refund,
          WooValues.gmt(detail, "date_created_gmt"),
          back.isEmpty() ? RefundSplit.over(lines, amount) : back);
    }
    for (JsonFields brief : order.objects("refunds")) {
      String refund = brief.id("id");
      if (!byRefund.containsKey(refund)) {
        Money amount = given(brief, "total", currency(order));
        put(byRefund, id, refund, changedAt(order), RefundSplit.over(lines, amount));
      }
    }
    return List.copyOf(byRefund.values());
  }

  private static void put(
      Map<String, ShopEvent> byRefund,
      OrderId order,
      String refund,
      Instant at,
      List<RefundLine> lines) {
    byRefund.put(
        refund,
        new OrderRefunded(
            "order-refunded:" + order.value() + ":" + refund,
            at,
            order,
            new RefundId(refund),
            lines));
  }

  /** A refund's lines count backwards: minus one piece, minus 18.00. */
  private static List<RefundLine> refundLines(JsonFields refund, Currency currency) {
    List<RefundLine> lines = new ArrayList<>();
    for (JsonFields line : refund.objects("line_items")) {
      Optional<String> product = WooValues.findId(line, "product_id");
      if (product.isPresent()) {
        int quantity = Math.abs(WooValues.findPieces(line, "quantity").orElse(0));
        Money amount = given(line, "total", currency);
        lines.add(new RefundLine(new ProductId(product.get()), quantity, amount));
      }
    }
    return lines;
  }

  /** What was given back, whichever sign it is written with. */
  private static Money given(JsonFields fields, String name, Currency currency) {
    Money written =
        fields.findDecimal(name).isPresent()
            ? WooValues.money(fields, name, currency)
            : new Money(BigDecimal.ZERO, currency);
    return written.isNegative() ? written.negated() : written;
  }
}
