package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;

/**
 * Two shoppers became friends. Holds in both directions, so one event is enough.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who; the account is known
 * @param friendCustomerId the other one
 */
public record ShoppersBefriended(
    String eventId, Instant occurredAt, Shopper shopper, CustomerId friendCustomerId)
    implements ShopperEvent {

  public ShoppersBefriended {
    EventChecks.id(eventId);
    if (shopper.customerId() == null) {
      throw new IllegalArgumentException("shopper of a social link must be a customer");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shoppersBefriended(this);
  }
}
