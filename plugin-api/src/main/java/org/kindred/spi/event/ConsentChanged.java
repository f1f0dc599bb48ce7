package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.VisitorKey;

/**
 * A visitor granted or refused to be observed.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param visitorKey the browser
 * @param consent what holds from now on
 */
public record ConsentChanged(
    String eventId, Instant occurredAt, VisitorKey visitorKey, Consent consent)
    implements ShopEvent {

  public ConsentChanged {
    EventChecks.id(eventId);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.consentChanged(this);
  }
}
