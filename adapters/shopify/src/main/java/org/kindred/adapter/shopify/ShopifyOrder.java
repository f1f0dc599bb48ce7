package org.kindred.adapter.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.RefundSplit;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;

/**
 * An order as webhooks and GraphQL tell it alike.
 *
 * @param cancelledAt null unless it was cancelled
 * @param test whether the merchant only tried the checkout
 * @param lines of products that still exist; may be empty
 */
record ShopifyOrder(
    OrderId id,
    Instant createdAt,
    @Nullable Instant cancelledAt,
    boolean test,
    Shopper shopper,
    List<OrderLine> lines,
    List<Refund> refunds) {

  /**
   * One refund.
   *
   * @param lines empty when it names no products
   * @param amount of the whole refund, or null when nobody said
   */
  record Refund(String id, Instant at, List<RefundLine> lines, @Nullable Money amount) {}

  /** Everything the order says, under ids that are the same each time it is told. */
  List<ShopEvent> events() {
    if (test || lines.isEmpty()) {
      return List.of();
    }
    List<ShopEvent> events = new ArrayList<>();
    events.add(new OrderPlaced("order-placed:" + id.value(), createdAt, shopper, id, lines));
    for (Refund refund : refunds) {
      linesOf(refund)
          .ifPresent(
              back ->
                  events.add(
                      new OrderRefunded(
                          "order-refunded:" + id.value() + ":" + refund.id(),
                          refund.at(),
                          id,
                          new RefundId(refund.id()),
                          back)));
    }
    if (cancelledAt != null) {
      events.add(new OrderCancelled("order-cancelled:" + id.value(), cancelledAt, id));
    }
    return events;
  }

  /** Restocking without giving money back is a refund of nothing in Shopify's words. */
  private Optional<List<RefundLine>> linesOf(Refund refund) {
    if (!refund.lines().isEmpty()) {
      return Optional.of(refund.lines());
    }
    Money amount = refund.amount();
    return amount == null || amount.amount().signum() <= 0
        ? Optional.empty()
        : Optional.of(RefundSplit.over(lines, amount));
  }
}
