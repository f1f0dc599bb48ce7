package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.webhook.WebhookDelivery;

/** The door for what shops deliver. Safe for several threads. */
@ApplicationScoped
public class WebhookIntake {

  /** The largest body that is taken, in bytes: read no more than one byte beyond it. */
  public int bodyLimit() {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Checks the signature, then stores the delivery. When this returns {@link Acceptance.Stored} it
   * is committed; it is applied within two seconds by another thread.
   *
   * @throws IntakeUnavailableException when it cannot be stored just now
   */
  public Acceptance accept(ShopKey shop, WebhookDelivery delivery) {
    throw new UnsupportedOperationException("not yet");
  }
}
