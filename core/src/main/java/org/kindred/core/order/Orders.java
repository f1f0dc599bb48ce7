package org.kindred.core.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.OrderId;

/** Orders and refunds. Safe for several threads. */
@ApplicationScoped
public class Orders {

  /** The order as it stands. */
  public Optional<RecordedOrder> find(ShopKey shop, OrderId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Orders placed in the time, from inclusive, until exclusive. */
  public List<RecordedOrder> placedBetween(ShopKey shop, Instant from, Instant until) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The refunds of an order, earliest first. */
  public List<RecordedRefund> refunds(ShopKey shop, OrderId id) {
    throw new UnsupportedOperationException("not yet");
  }
}
