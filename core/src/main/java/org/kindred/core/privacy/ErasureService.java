package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.Shopper;

/** Forgets people. Goes on after a restart. Safe for several threads. */
@ApplicationScoped
public class ErasureService {

  /** Forgets all that is known about the person until now; most of it when this returns. */
  public ErasureReceipt request(ShopKey shop, Shopper shopper) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The shop's erasures, newest first. */
  public List<ErasureReceipt> list(ShopKey shop, int limit) {
    throw new UnsupportedOperationException("not yet");
  }
}
