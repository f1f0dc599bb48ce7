package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper rated a product. The text stays in the shop.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 * @param rating 1 (worst) to 5 (best)
 */
public record ReviewPosted(
    String eventId, Instant occurredAt, Shopper shopper, ProductId productId, int rating)
    implements ShopperEvent {

  public ReviewPosted {
    EventChecks.id(eventId);
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("rating must be 1 to 5, got " + rating);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.reviewPosted(this);
  }
}
