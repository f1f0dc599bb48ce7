package org.kindred.spi.webhook;

/**
 * How a platform proves that a delivery is its own. The adapter names the scheme, the host runs it
 * before anything else looks at the body. {@link WebhookSignatures} has the schemes that platforms
 * use.
 */
@FunctionalInterface
public interface WebhookSignature {

  /**
   * Whether the delivery was signed with the secret. Called on request threads, once per secret of
   * {@link WebhookEndpoint#signingSecrets} until one matches. Compares in constant time. A missing
   * or unreadable signature is false, never an exception.
   *
   * @throws org.kindred.spi.error.ShopUnavailableException when a public key cannot be had just
   *     now; the host answers 503 and the platform delivers again
   */
  boolean matches(WebhookDelivery delivery, String secret);
}
