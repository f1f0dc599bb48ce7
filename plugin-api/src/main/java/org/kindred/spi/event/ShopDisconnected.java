package org.kindred.spi.event;

import java.time.Instant;

/**
 * The shop withdrew our access. Data is kept until an erasure is asked for.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 */
public record ShopDisconnected(String eventId, Instant occurredAt) implements ShopEvent {

  public ShopDisconnected {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shopDisconnected(this);
  }
}
