package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kindred.core.shop.ShopKey;

/** Deliveries that wait for somebody to look at them. Safe for several threads. */
@ApplicationScoped
public class ParkedDeliveries {

  /** The newest, newest first. */
  public List<ParkedDelivery> list(ShopKey shop, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The body as it was delivered, cut after that many bytes, read as UTF-8. */
  public String body(ShopKey shop, long id, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Gives the delivery another try; false when it is not parked any more. */
  public boolean replay(ShopKey shop, long id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Gives all of the shop's parked deliveries another try; how many there were. */
  public int replayAll(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Drops the delivery for good; false when it is not parked any more. */
  public boolean discard(ShopKey shop, long id) {
    throw new UnsupportedOperationException("not yet");
  }
}
