package org.kindred.spi.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/** Orders of the past, so that a shop has something to learn from on its first day. */
@FunctionalInterface
public interface OrderHistorySource {

  /**
   * Fetches one page of orders placed at or after {@code since}, oldest first where the platform
   * allows, as {@code OrderPlaced}, {@code OrderRefunded} and {@code OrderCancelled} with the ids
   * that the webhooks of the same orders carry. Calls and exceptions as in {@link
   * CatalogSource#fetchPage}; {@code since} stays the same throughout one import.
   */
  EventPage fetchPage(Instant since, @Nullable PageCursor after);
}
