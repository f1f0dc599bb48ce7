package org.kindred.spi.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.ShareToken;
import org.kindred.spi.value.Shopper;

/**
 * A shopper shared a product with others.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 * @param shareToken joins followers of the link to the sharer, or null when the link carries none
 * @param channel where it was shared, as the shop calls it, or null
 */
public record ProductShared(
    String eventId,
    Instant occurredAt,
    Shopper shopper,
    ProductId productId,
    @Nullable ShareToken shareToken,
    @Nullable String channel)
    implements ShopperEvent {

  public ProductShared {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productShared(this);
  }
}
