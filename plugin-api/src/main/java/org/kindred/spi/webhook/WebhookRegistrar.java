package org.kindred.spi.webhook;

import java.util.List;

/** Subscribes to what the adapter wants to hear, through the platform's API. */
@FunctionalInterface
public interface WebhookRegistrar {

  /**
   * Makes the shop deliver every topic of interest to {@code AdapterContext.webhookUrl} with the
   * current secret. Idempotent: what is there already stays, what points elsewhere of ours is
   * corrected. Called when a shop is connected, when its secret changes and when deliveries stop.
   * May block.
   *
   * @return the topics that are subscribed now
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop is away
   * @throws org.kindred.spi.error.ShopAuthorizationException when the credentials are refused or
   *     may not subscribe
   */
  List<String> register();
}
