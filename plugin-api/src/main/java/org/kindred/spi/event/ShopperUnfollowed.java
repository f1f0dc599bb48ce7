package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper stopped following another.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who; the account is known
 * @param followedCustomerId who was followed till now
 */
public record ShopperUnfollowed(
    String eventId, Instant occurredAt, Shopper shopper, CustomerId followedCustomerId)
    implements ShopperEvent {

  public ShopperUnfollowed {
    EventChecks.id(eventId);
    if (shopper.customerId() == null) {
      throw new IllegalArgumentException("shopper of a social link must be a customer");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shopperUnfollowed(this);
  }
}
