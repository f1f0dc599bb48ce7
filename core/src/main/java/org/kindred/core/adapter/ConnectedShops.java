package org.kindred.core.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.ShopAdapter;

/** One adapter per connected shop, made when first needed. Safe for several threads. */
@ApplicationScoped
public class ConnectedShops {

  /**
   * The adapter of a connected shop; empty when the shop is unknown, not connected, or its
   * platform's adapter is not installed.
   */
  public Optional<ShopAdapter> find(ShopKey key) {
    throw new UnsupportedOperationException("not yet");
  }
}
