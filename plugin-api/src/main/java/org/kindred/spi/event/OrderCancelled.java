package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.OrderId;

/**
 * An order came to nothing: whatever of it was not yet refunded is reversed. It may arrive before
 * the order itself.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param orderId the order
 */
public record OrderCancelled(String eventId, Instant occurredAt, OrderId orderId)
    implements ShopEvent {

  public OrderCancelled {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.orderCancelled(this);
  }
}
