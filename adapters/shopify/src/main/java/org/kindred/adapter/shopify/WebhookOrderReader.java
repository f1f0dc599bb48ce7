package org.kindred.adapter.shopify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Reads an order as the topics {@code orders/…} write it. Of one order; not thread-safe. */
final class WebhookOrderReader {

  private final JsonFields order;
  private final Currency currency;
  private final boolean taxesIncluded;
  private final Map<String, String> productOfLine = new HashMap<>();

  private WebhookOrderReader(JsonFields order) {
    this.order = order;
    currency =
        order.findCurrency("currency").orElseThrow(() -> order.malformed("currency", "is missing"));
    taxesIncluded = order.findFlag("taxes_included").orElse(false);
  }

  static ShopifyOrder read(JsonFields order) {
    return new WebhookOrderReader(order).read();
  }

  /** Whether a refund names no products, so that the order has to be asked for. */
  static boolean hasRefundWithoutLines(JsonFields order) {
    return order.objects("refunds").stream()
        .anyMatch(refund -> refund.objects("refund_line_items").isEmpty());
  }

  private ShopifyOrder read() {
    List<OrderLine> lines = lines();
    return new ShopifyOrder(
        new OrderId(order.id("id")),
        order.instant("created_at"),
        order.findInstant("cancelled_at").orElse(null),
        order.findFlag("test").orElse(false),
        new Shopper(customer(), ShopifyVisitor.find(order.objects("note_attributes"), "name")),
        lines,
        order.objects("refunds").stream().map(this::refund).toList());
  }

  private @Nullable CustomerId customer() {
    return order
        .findObject("customer")
        .flatMap(customer -> customer.findId("id"))
        .map(CustomerId::new)
        .orElse(null);
  }

  /** Tips and products that are gone have no product. */
  private List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : order.objects("line_items")) {
      Optional<String> product = line.findId("product_id");
      int quantity = line.findInteger("quantity").orElse(0);
      if (product.isPresent() && quantity > 0) {
        line.findId("id").ifPresent(id -> productOfLine.put(id, product.get()));
        lines.add(new OrderLine(new ProductId(product.get()), quantity, total(line, quantity)));
      }
    }
    return lines;
  }

  private Money total(JsonFields line, int quantity) {
    Money price = ShopifyMoney.webhook(line, "price_set", "price", currency);
    Money whole = new Money(price.amount().multiply(BigDecimal.valueOf(quantity)), currency);
    return ShopifyMoney.less(ShopifyMoney.less(whole, discount(line)), tax(line));
  }

  /** What the line got of all discounts, those on the whole order included. */
  private Money discount(JsonFields line) {
    return ShopifyMoney.sum(
        line.objects("discount_allocations"),
        part -> ShopifyMoney.webhook(part, "amount_set", "amount", currency),
        currency);
  }

  private Money tax(JsonFields line) {
    return taxesIncluded
        ? ShopifyMoney.sum(
            line.objects("tax_lines"),
            part -> ShopifyMoney.webhook(part, "price_set", "price", currency),
            currency)
        : Money.zero(currency);
  }

  private ShopifyOrder.Refund refund(JsonFields refund) {
    List<RefundLine> lines = new ArrayList<>();
    for (JsonFields back : refund.objects("refund_line_items")) {
      Optional<String> product =
          back.findId("line_item_id").map(productOfLine::get).or(() -> productOf(back));
      product.ifPresent(
          id ->
              lines.add(
                  new RefundLine(
                      new ProductId(id), back.findInteger("quantity").orElse(0), amount(back))));
    }
    return new ShopifyOrder.Refund(refund.id("id"), refund.instant("created_at"), lines, null);
  }

  private static Optional<String> productOf(JsonFields back) {
    return back.findObject("line_item").flatMap(line -> line.findId("product_id"));
  }

  private Money amount(JsonFields back) {
    Money subtotal = ShopifyMoney.webhook(back, "subtotal_set", "subtotal", currency);
    return taxesIncluded && back.has("total_tax")
        ? ShopifyMoney.less(
            subtotal, ShopifyMoney.webhook(back, "total_tax_set", "total_tax", currency))
        : subtotal;
  }
}
