package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.Shopper;

/**
 * A shopper searched.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param query as typed
 */
public record SearchPerformed(String eventId, Instant occurredAt, Shopper shopper, String query)
    implements ShopperEvent {

  public SearchPerformed {
    EventChecks.id(eventId);
    EventChecks.notBlank("query", query);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.searchPerformed(this);
  }
}
