package org.kindred.spi.webhook;

import java.security.PublicKey;
import java.util.List;

/** The public keys that a delivery may be signed with. */
@FunctionalInterface
public interface PublicKeys {

  /**
   * The keys to try; empty when the delivery names none that can be trusted. Called on request
   * threads, so keys are cached.
   *
   * @throws org.kindred.spi.error.ShopUnavailableException when a key cannot be fetched just now
   */
  List<PublicKey> of(WebhookDelivery delivery);
}
