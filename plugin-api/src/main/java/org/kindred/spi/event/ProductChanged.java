package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.catalog.CatalogProduct;

/**
 * A product was created or changed. States older than the one the host knows are ignored.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param product its whole new state
 */
public record ProductChanged(String eventId, Instant occurredAt, CatalogProduct product)
    implements ShopEvent {

  public ProductChanged {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productChanged(this);
  }
}
