package org.kindred.spi.event;

import java.time.Instant;
import java.util.List;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.RefundId;

/**
 * Money was given back for some or all of an order.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param orderId the order
 * @param refundId counted once per order and refund
 * @param lines not empty
 */
public record OrderRefunded(
    String eventId, Instant occurredAt, OrderId orderId, RefundId refundId, List<RefundLine> lines)
    implements ShopEvent {

  public OrderRefunded {
    EventChecks.id(eventId);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("refund " + refundId + " has no lines");
    }
    lines = List.copyOf(lines);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.orderRefunded(this);
  }
}
