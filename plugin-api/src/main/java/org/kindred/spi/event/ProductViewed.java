package org.kindred.spi.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A shopper looked at the page of a product.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param productId the product
 * @param dwell how long the page was looked at, or null when not measured
 */
public record ProductViewed(
    String eventId,
    Instant occurredAt,
    Shopper shopper,
    ProductId productId,
    @Nullable Duration dwell)
    implements ShopperEvent {

  public ProductViewed {
    EventChecks.id(eventId);
    if (dwell != null && dwell.isNegative()) {
      throw new IllegalArgumentException("dwell must not be negative, got " + dwell);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.productViewed(this);
  }
}
