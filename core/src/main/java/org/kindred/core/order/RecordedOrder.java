package org.kindred.core.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/**
 * An order as it stands.
 *
 * @param orderId as the shop names it
 * @param visitorId who bought, the account when known; null for a guest or without consent
 * @param placedAt the shop's clock
 * @param receivedAt ours
 * @param lines not empty
 */
public record RecordedOrder(
    OrderId orderId,
    @Nullable VisitorId visitorId,
    Instant placedAt,
    Instant receivedAt,
    List<Line> lines) {

  public RecordedOrder {
    lines = List.copyOf(lines);
  }

  /** One product of the order; the number starts at 1. */
  public record Line(int number, ProductId productId, int quantity, Money lineTotal) {}
}
