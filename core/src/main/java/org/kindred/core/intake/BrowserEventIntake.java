package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kindred.core.shop.ShopKey;

/** The door for what browsers report. Safe for several threads. */
@ApplicationScoped
public class BrowserEventIntake {

  /**
   * Records what consent allows, together with what comes at the same time, and returns once it is
   * committed. Repeats are harmless.
   *
   * @throws org.kindred.core.shop.UnknownShopException when no connected shop has this key
   * @throws IntakeUnavailableException when it cannot be stored just now
   */
  public void accept(ShopKey shop, BrowserEventBatch batch) {
    throw new UnsupportedOperationException("not yet");
  }
}
