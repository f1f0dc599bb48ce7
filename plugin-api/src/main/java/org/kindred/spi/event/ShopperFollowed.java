package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper began to follow another.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who; the account is known
 * @param followedCustomerId who is followed from now on
 */
public record ShopperFollowed(
    String eventId, Instant occurredAt, Shopper shopper, CustomerId followedCustomerId)
    implements ShopperEvent {

  public ShopperFollowed {
    EventChecks.id(eventId);
    if (shopper.customerId() == null) {
      throw new IllegalArgumentException("shopper of a social link must be a customer");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shopperFollowed(this);
  }
}
