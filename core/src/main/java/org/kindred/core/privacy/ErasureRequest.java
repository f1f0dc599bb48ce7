package org.kindred.core.privacy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.ShopKey;

/**
 * A row of {@code erasure_request} with its subjects.
 *
 * @param wholeShop whether everything the shop ever sent goes, and not only one person
 * @param people the person under all numbers; empty for a whole shop
 */
record ErasureRequest(
    long id,
    ShopKey shop,
    boolean wholeShop,
    Set<VisitorId> people,
    Instant until,
    ErasureState state,
    Instant requestedAt,
    @Nullable Instant finishedAt) {

  ErasureRequest {
    people = Set.copyOf(people);
  }
}
