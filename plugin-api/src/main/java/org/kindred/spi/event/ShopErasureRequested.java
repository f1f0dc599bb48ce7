package org.kindred.spi.event;

import java.time.Instant;

/**
 * All data of the shop is to be erased.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 */
public record ShopErasureRequested(String eventId, Instant occurredAt) implements ShopEvent {

  public ShopErasureRequested {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shopErasureRequested(this);
  }
}
