package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper put a product into the cart.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 * @param quantity how many were added, at least 1
 */
public record CartItemAdded(
    String eventId, Instant occurredAt, Shopper shopper, ProductId productId, int quantity)
    implements ShopperEvent {

  public CartItemAdded {
    EventChecks.id(eventId);
    EventChecks.atLeast(1, "quantity", quantity);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.cartItemAdded(this);
  }
}
