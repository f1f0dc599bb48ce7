package org.kindred.adapter.shopware;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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

/**
 * Shopware's orders. Promotions are lines of their own with a negative price; they are spread over
 * the products. Prices hold tax unless the order says otherwise.
 *
 * @param fallback the currency where an order names none
 */
record ShopwareOrders(Currency fallback) {

  /** What is asked for with an order. */
  static final String ASSOCIATIONS =
      "{\"currency\":{},\"orderCustomer\":{},\"stateMachineState\":{},"
          + "\"lineItems\":{\"associations\":{\"product\":{}}},"
          + "\"transactions\":{\"associations\":{\"stateMachineState\":{},"
          + "\"captures\":{\"associations\":{\"refunds\":{\"associations\":"
          + "{\"stateMachineState\":{}}}}}}}}";

  private static final int STORED_DIGITS = 4;

  /** A purchase; empty when none of its lines is a product. */
  List<ShopEvent> placed(JsonFields order) {
    List<OrderLine> lines = lines(order);
    if (lines.isEmpty()) {
      return List.of();
    }
    OrderId id = new OrderId(order.id("id"));
    Optional<CustomerId> customer =
        order
            .findObject("orderCustomer")
            .flatMap(one -> one.findId("customerId"))
            .map(CustomerId::new);
    Instant placed = order.findInstant("orderDateTime").orElseGet(() -> order.instant("createdAt"));
    return List.of(
        new OrderPlaced(
            "order-placed:" + id, placed, new Shopper(customer.orElse(null), null), id, lines));
  }

  /**
   * The refunds that the payments name with their amounts, and the whole order when a payment was
   * refunded in full without any. Of a part that was given back without an amount nothing can be
   * told.
   */
  List<ShopEvent> refunds(JsonFields order, Instant told) {
    List<OrderLine> lines = lines(order);
    List<ShopEvent> events = new ArrayList<>();
    for (JsonFields payment :
        lines.isEmpty() ? List.<JsonFields>of() : order.objects("transactions")) {
      List<JsonFields> named = namedRefunds(payment);
      for (JsonFields refund : named) {
        Money gross = money(refund.object("amount"), "totalPrice", order);
        events.add(
            refund(order, refund.id("id"), told, RefundSplit.over(lines, net(order, gross))));
      }
      if (named.isEmpty() && state(payment).equals("refunded")) {
        events.add(refund(order, payment.id("id"), told, everything(lines)));
      }
    }
    return events;
  }

  /** All that one order of the Admin API tells. */
  List<ShopEvent> history(JsonFields order) {
    Instant changed = order.findInstant("updatedAt").orElseGet(() -> order.instant("createdAt"));
    List<ShopEvent> events = new ArrayList<>(placed(order));
    events.addAll(refunds(order, changed));
    if (!events.isEmpty() && state(order).equals("cancelled")) {
      OrderId id = new OrderId(order.id("id"));
      events.add(new OrderCancelled("order-cancelled:" + id, changed, id));
    }
    return events;
  }

  private static List<JsonFields> namedRefunds(JsonFields payment) {
    return payment.objects("captures").stream()
        .flatMap(capture -> capture.objects("refunds").stream())
        .filter(refund -> state(refund).equals("completed"))
        .toList();
  }

  private static ShopEvent refund(
      JsonFields order, String refundId, Instant told, List<RefundLine> lines) {
    OrderId id = new OrderId(order.id("id"));
    return new OrderRefunded("refund:" + refundId, told, id, new RefundId(refundId), lines);
  }

  private static List<RefundLine> everything(List<OrderLine> lines) {
    return lines.stream()
        .map(line -> new RefundLine(line.productId(), line.quantity(), line.lineTotal()))
        .toList();
  }

  private List<OrderLine> lines(JsonFields order) {
    List<OrderLine> products = new ArrayList<>();
    Money discount = Money.zero(currency(order));
    for (JsonFields line : order.objects("lineItems")) {
      Money total = net(line, order);
      if (total.isNegative()) {
        discount = discount.minus(total);
      } else if (line.findText("type").orElse("product").equals("product")) {
        products.add(new OrderLine(product(line), line.integer("quantity"), total));
      }
    }
    return discount.amount().signum() == 0 ? products : less(products, discount);
  }

  private static List<OrderLine> less(List<OrderLine> lines, Money discount) {
    List<RefundLine> shares = RefundSplit.over(lines, discount);
    List<OrderLine> reduced = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      Money left = line.lineTotal().minus(shares.get(i).amount());
      reduced.add(new OrderLine(line.productId(), line.quantity(), left));
    }
    return reduced;
  }

  /** A line of a variant belongs to the product that the variant is of. */
  private static ProductId product(JsonFields line) {
    Optional<String> parent =
        line.findObject("product")
            .flatMap(product -> product.findId("parentId"))
            .or(() -> line.findObject("payload").flatMap(more -> more.findId("parentId")));
    return new ProductId(parent.orElseGet(() -> line.id("productId")));
  }

  private Money net(JsonFields line, JsonFields order) {
    Money total = money(line, "totalPrice", order);
    if (isNet(order)) {
      return total;
    }
    for (JsonFields tax :
        line.findObject("price").map(price -> price.objects("calculatedTaxes")).orElse(List.of())) {
      total = total.minus(money(tax, "tax", order));
    }
    return total;
  }

  /** Refunded money less its share of tax. */
  private static Money net(JsonFields order, Money gross) {
    BigDecimal total = order.findDecimal("amountTotal").orElse(BigDecimal.ZERO);
    Optional<BigDecimal> net = order.findDecimal("amountNet");
    return total.signum() <= 0 || net.isEmpty() ? gross : gross.share(net.get(), total);
  }

  private static boolean isNet(JsonFields order) {
    String status =
        order
            .findText("taxStatus")
            .or(() -> order.findObject("price").flatMap(price -> price.findText("taxStatus")))
            .orElse("gross");
    return !status.equals("gross");
  }

  private static String state(JsonFields entity) {
    return entity
        .findObject("stateMachineState")
        .flatMap(state -> state.findText("technicalName"))
        .orElse("");
  }

  /** Shopware computes in floating point: what is stored has four digits. */
  private Money money(JsonFields fields, String name, JsonFields order) {
    BigDecimal amount = fields.decimal(name);
    return new Money(
        amount.scale() > STORED_DIGITS
            ? amount.setScale(STORED_DIGITS, RoundingMode.HALF_UP)
            : amount,
        currency(order));
  }

  private Currency currency(JsonFields order) {
    return order
        .findObject("currency")
        .flatMap(one -> one.findCurrency("isoCode"))
        .orElse(fallback);
  }
}
