package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;

/**
 * The stock of a product changed and nothing else about it.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param productId the product
 * @param quantity over all variants and places; below zero where the shop takes backorders
 */
public record StockChanged(String eventId, Instant occurredAt, ProductId productId, int quantity)
    implements ShopEvent {

  public StockChanged {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.stockChanged(this);
  }
}
