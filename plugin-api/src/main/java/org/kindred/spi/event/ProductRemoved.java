package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;

/**
 * A product is not to be shown any more: deleted, unpublished or hidden.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param productId the product
 */
public record ProductRemoved(String eventId, Instant occurredAt, ProductId productId)
    implements ShopEvent {

  public ProductRemoved {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productRemoved(this);
  }
}
