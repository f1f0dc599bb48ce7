package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper took a product out of the cart.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 * @param quantity how many were removed, at least 1
 */
public record CartItemRemoved(
    String eventId, Instant occurredAt, Shopper shopper, ProductId productId, int quantity)
    implements ShopperEvent {

  public CartItemRemoved {
    EventChecks.id(eventId);
    EventChecks.atLeast(1, "quantity", quantity);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.cartItemRemoved(this);
  }
}
