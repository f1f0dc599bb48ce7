package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;

/**
 * A person asked for the data held about them. The host answers through the shop owner.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param customerId the account
 */
public record CustomerDataRequested(String eventId, Instant occurredAt, CustomerId customerId)
    implements ShopEvent {

  public CustomerDataRequested {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.customerDataRequested(this);
  }
}
