package org.kindred.core.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.ShopKey;

/** What people did. Append-only but for erasure; idempotent. Safe for several threads. */
@ApplicationScoped
public class InteractionLog {

  /**
   * The person's newest interactions of these types, newest first; with those of all its browsers.
   */
  public List<Interaction> recent(
      ShopKey shop, VisitorId person, Set<InteractionType> types, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Hands every interaction since then (by its own clock) to the consumer, page by page, in no
   * particular order, outside any transaction of the caller.
   */
  public void forEachSince(
      ShopKey shop, Instant since, Set<InteractionType> types, Consumer<Interaction> consumer) {
    throw new UnsupportedOperationException("not yet");
  }

  /** How many interactions the shop has. */
  public long count(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }
}
