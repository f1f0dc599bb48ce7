package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper liked a product.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 */
public record ProductLiked(String eventId, Instant occurredAt, Shopper shopper, ProductId productId)
    implements ShopperEvent {

  public ProductLiked {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productLiked(this);
  }
}
