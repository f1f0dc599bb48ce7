package org.kindred.adapter.support.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.PageCursor;

/** A shop's list of orders. Exceptions as in {@code OrderHistorySource}. */
public interface OrderList {

  /** Asks for a page of the orders placed at or after a time. May block. */
  EntityPage placedSince(Instant since, @Nullable PageCursor after);

  /** Asks for a page of the orders changed at or after a time. May block. */
  EntityPage changedSince(Instant since, @Nullable PageCursor after);

  /** All that an order tells: that it was placed, refunded, cancelled. Pure. */
  List<ShopEvent> read(JsonFields order);
}
