package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kindred.core.shop.ShopKey;

/** How the intake of each shop does. Safe for several threads. */
@ApplicationScoped
public class IntakeHealth {

  /** The shop's figures now. */
  public ShopIntakeHealth of(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }
}
