package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;

/**
 * A person asked to be forgotten, or the shop deleted the account.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param customerId the account
 */
public record CustomerErasureRequested(String eventId, Instant occurredAt, CustomerId customerId)
    implements ShopEvent {

  public CustomerErasureRequested {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.customerErasureRequested(this);
  }
}
