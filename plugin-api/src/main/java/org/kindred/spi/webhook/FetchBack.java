package org.kindred.spi.webhook;

/** Asks the shop for the entity that a delivery names only by its id. */
public interface FetchBack {

  /** Whether {@link WebhookEndpoint#translate} needs more than the delivery has. Pure. */
  boolean isNeeded(WebhookDelivery delivery);

  /**
   * Asks the shop. Called on a processing thread outside any transaction, at most once with success
   * per delivery; the host stores the bytes and hands them to {@code translate} through {@link
   * WebhookDelivery#fetched}, also years later. An entity that is gone by now is an answer too:
   * encode it. The answer may be newer than the event.
   *
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop is away; the host asks
   *     again later
   * @throws org.kindred.spi.error.ShopAuthorizationException when the credentials are refused
   * @throws org.kindred.spi.error.MalformedPayloadException when the delivery does not say what to
   *     fetch
   */
  byte[] fetch(WebhookDelivery delivery);
}
