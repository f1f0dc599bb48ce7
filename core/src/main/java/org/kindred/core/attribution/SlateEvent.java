package org.kindred.core.attribution;

import java.time.Instant;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.spi.value.ProductId;

/** A recommended product that was seen, chosen or put into the cart, by a checked token. */
record SlateEvent(
    InteractionType type,
    AttributionToken token,
    ProductId product,
    VisitorId visitor,
    Instant occurredAt) {

  boolean isClick() {
    return type != InteractionType.IMPRESSION;
  }
}
