package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper put a product on a wish list.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 */
public record ProductWishlisted(
    String eventId, Instant occurredAt, Shopper shopper, ProductId productId)
    implements ShopperEvent {

  public ProductWishlisted {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productWishlisted(this);
  }
}
