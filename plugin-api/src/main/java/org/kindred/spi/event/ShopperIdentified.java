package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.VisitorKey;

/**
 * A browser signed in, so that what it did before belongs to the account.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param visitorKey the browser
 * @param customerId the account
 */
public record ShopperIdentified(
    String eventId, Instant occurredAt, VisitorKey visitorKey, CustomerId customerId)
    implements ShopEvent {

  public ShopperIdentified {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shopperIdentified(this);
  }
}
