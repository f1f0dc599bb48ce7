package org.kindred.spi.webhook;

import java.util.List;

/** Subscribes to what the adapter wants to hear, through the platform's API. */
@FunctionalInterface
public interface WebhookRegistrar {

  /**
   * Makes the shop deliver every topic of interest to {@code AdapterContext.webhookUrl} with the
   * current secret. Idempotent: what is there already stays, what points elsewhere of ours is
   * corrected. The host calls it in the background, after {@code checkConnection}: when a shop is
   * connected, when its connection changes, when its staff want it, and at most once a day when
   * deliveries seem to have stopped. Never twice at once for one shop; again after a restart that
   * came in between, so that half of it may be done already. May block.
   *
   * @return the topics that are subscribed now
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop is away
   * @throws org.kindred.spi.error.ShopAuthorizationException when the credentials are refused or
   *     may not subscribe
   */
  List<String> register();
}
