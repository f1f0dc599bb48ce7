package org.kindred.spi.event;

import java.time.Instant;
import java.util.List;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper bought. Counted once per order id.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param orderId the order; placed once however often it is told
 * @param lines not empty
 */
public record OrderPlaced(
    String eventId, Instant occurredAt, Shopper shopper, OrderId orderId, List<OrderLine> lines)
    implements ShopperEvent {

  public OrderPlaced {
    EventChecks.id(eventId);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("order " + orderId + " has no lines");
    }
    lines = List.copyOf(lines);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.orderPlaced(this);
  }
}
