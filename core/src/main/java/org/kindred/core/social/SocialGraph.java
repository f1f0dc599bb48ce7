package org.kindred.core.social;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.ShopKey;

/** Who sees what whom does. Safe for several threads. */
@ApplicationScoped
public class SocialGraph {

  /** Whom the person follows or is friends with. */
  public Set<VisitorId> followedBy(ShopKey shop, VisitorId person) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Hands every link that holds to the consumer. */
  public void forEachLink(ShopKey shop, Consumer<SocialLink> consumer) {
    throw new UnsupportedOperationException("not yet");
  }
}
