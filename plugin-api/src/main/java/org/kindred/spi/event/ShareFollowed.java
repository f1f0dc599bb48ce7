package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.ShareToken;
import org.kindred.spi.value.Shopper;

/**
 * A shopper came through a link that somebody shared.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param shareToken the one the shared link carried
 */
public record ShareFollowed(
    String eventId, Instant occurredAt, Shopper shopper, ShareToken shareToken)
    implements ShopperEvent {

  public ShareFollowed {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shareFollowed(this);
  }
}
