package org.kindred.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.Shopper;

/**
 * Turns a shop's names of people into pseudonyms. Names are not stored. Safe for several threads.
 */
@ApplicationScoped
public class IdentityResolver {

  /**
   * Who this is by now: the account when one is named or the browser signed in once, else the
   * browser. Empty for somebody never seen; creates nobody.
   */
  public Optional<VisitorId> find(ShopKey shop, Shopper shopper) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The person under all numbers: the account and every browser that signed in to it. */
  public Set<VisitorId> everyNumberOf(ShopKey shop, VisitorId person) {
    throw new UnsupportedOperationException("not yet");
  }
}
