package org.kindred.spi.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.GroupBuyId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * A group buy was opened, joined by the shopper, or completed.
 *
 * @param eventId unique within the shop
 * @param occurredAt the shop's clock
 * @param shopper who, as far as the shop says
 * @param groupBuyId the group buy
 * @param productId what is bought
 * @param state what happened
 * @param participants how many have joined by now
 * @param required how many it takes, at least 1
 * @param closesAt when it ends unfinished, or null when it does not
 */
public record GroupBuyChanged(
    String eventId,
    Instant occurredAt,
    Shopper shopper,
    GroupBuyId groupBuyId,
    ProductId productId,
    State state,
    int participants,
    int required,
    @Nullable Instant closesAt)
    implements ShopperEvent {

  /** How far a group buy has come. */
  public enum State {
    OPENED,
    JOINED,
    COMPLETED
  }

  public GroupBuyChanged {
    EventChecks.id(eventId);
    EventChecks.atLeast(0, "participants", participants);
    EventChecks.atLeast(1, "required", required);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.groupBuyChanged(this);
  }
}
