package org.kindred.adapter.shopify;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/** Reads an order as GraphQL writes it. Of one order; not thread-safe. */
final class GraphOrderReader {

  /** What is asked for: no names, no addresses. */
  static final String FIELDS =
      "id createdAt cancelledAt test currencyCode taxesIncluded customer { id }"
          + " customAttributes { key value }"
          + " lineItems(first: 50) { nodes { quantity product { id }"
          + " originalTotalSet { shopMoney { amount } }"
          + " discountAllocations { allocatedAmountSet { shopMoney { amount } } }"
          + " taxLines { priceSet { shopMoney { amount } } } } }"
          + " refunds(first: 20) { id createdAt totalRefundedSet { shopMoney { amount } }"
          + " refundLineItems(first: 20) { nodes { quantity lineItem { product { id } }"
          + " subtotalSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } } } }";

  private final JsonFields order;
  private final Currency currency;
  private final boolean taxesIncluded;

  private GraphOrderReader(JsonFields order) {
    this.order = order;
    currency =
        order
            .findCurrency("currencyCode")
            .orElseThrow(() -> order.malformed("currencyCode", "is missing"));
    taxesIncluded = order.findFlag("taxesIncluded").orElse(false);
  }

  static ShopifyOrder read(JsonFields order) {
    return new GraphOrderReader(order).read();
  }

  private ShopifyOrder read() {
    return new ShopifyOrder(
        new OrderId(ShopifyIds.number(order, "id")),
        order.instant("createdAt"),
        order.findInstant("cancelledAt").orElse(null),
        order.findFlag("test").orElse(false),
        new Shopper(customer(), ShopifyVisitor.find(order.objects("customAttributes"), "key")),
        lines(),
        order.objects("refunds").stream().map(this::refund).toList());
  }

  private @Nullable CustomerId customer() {
    return order
        .findObject("customer")
        .map(customer -> new CustomerId(ShopifyIds.number(customer, "id")))
        .orElse(null);
  }

  private List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : order.object("lineItems").objects("nodes")) {
      Optional<ProductId> product = product(line);
      int quantity = line.findInteger("quantity").orElse(0);
      if (product.isPresent() && quantity > 0) {
        lines.add(new OrderLine(product.get(), quantity, total(line)));
      }
    }
    return lines;
  }

  private static Optional<ProductId> product(JsonFields line) {
    return line.findObject("product").map(GraphProductReader::id);
  }

  private Money total(JsonFields line) {
    Money discount =
        ShopifyMoney.sum(
            line.objects("discountAllocations"),
            part -> ShopifyMoney.graph(part, "allocatedAmountSet", currency),
            currency);
    Money whole = ShopifyMoney.graph(line, "originalTotalSet", currency);
    return ShopifyMoney.less(ShopifyMoney.less(whole, discount), tax(line));
  }

  private Money tax(JsonFields line) {
    return taxesIncluded
        ? ShopifyMoney.sum(
            line.objects("taxLines"),
            part -> ShopifyMoney.graph(part, "priceSet", currency),
            currency)
        : Money.zero(currency);
  }

  private ShopifyOrder.Refund refund(JsonFields refund) {
    List<RefundLine> lines = new ArrayList<>();
    for (JsonFields back : refund.object("refundLineItems").objects("nodes")) {
      product(back.object("lineItem"))
          .ifPresent(
              id ->
                  lines.add(
                      new RefundLine(id, back.findInteger("quantity").orElse(0), amount(back))));
    }
    return new ShopifyOrder.Refund(
        ShopifyIds.number(refund, "id"),
        refund.instant("createdAt"),
        lines,
        ShopifyMoney.graph(refund, "totalRefundedSet", currency));
  }

  private Money amount(JsonFields back) {
    Money subtotal = ShopifyMoney.graph(back, "subtotalSet", currency);
    return taxesIncluded
        ? ShopifyMoney.less(subtotal, ShopifyMoney.graph(back, "totalTaxSet", currency))
        : subtotal;
  }
}
