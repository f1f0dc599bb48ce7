package org.kindred.spi.catalog;

import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/** The whole catalogue, page by page, for the first import and for repairs. */
@FunctionalInterface
public interface CatalogSource {

  /**
   * Fetches one page. The host calls with null first, then with each answer's {@code next} until
   * there is none; it stores the cursor between the calls, so the next call may come from another
   * process, hours later. Runs on an import thread outside any transaction; may block. The same
   * page fetched twice gives the same products as far as the shop did not change.
   *
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop is away or limits our
   *     rate; the host repeats the same cursor later
   * @throws org.kindred.spi.error.ShopAuthorizationException when the credentials are refused
   * @throws org.kindred.spi.error.MalformedPayloadException when the answer as a whole cannot be
   *     read; a single bad product goes into {@link CatalogPage#rejected} instead
   */
  CatalogPage fetchPage(@Nullable PageCursor after);
}
