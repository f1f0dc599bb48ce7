package org.kindred.spi.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/**
 * Finds what webhooks lost. The host asks every night and on demand: first for what changed, then
 * for what exists, and raises a removal for each product of its own that exists no more.
 */
public interface ReconcileSource {

  /**
   * Fetches one page of what changed at or after {@code since}: products, orders, refunds, as far
   * as the platform can be asked. Event ids are those of the webhooks, so what did arrive is not
   * counted twice. Calls and exceptions as in {@link
   * org.kindred.spi.catalog.CatalogSource#fetchPage}.
   */
  EventPage fetchChanges(Instant since, @Nullable PageCursor after);

  /**
   * Fetches one page of the ids of all products that can be shown. Calls and exceptions as above.
   */
  ProductIdPage fetchExistingProducts(@Nullable PageCursor after);
}
