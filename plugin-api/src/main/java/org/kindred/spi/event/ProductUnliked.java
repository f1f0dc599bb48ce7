package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper took back a like.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 */
public record ProductUnliked(
    String eventId, Instant occurredAt, Shopper shopper, ProductId productId)
    implements ShopperEvent {

  public ProductUnliked {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productUnliked(this);
  }
}
