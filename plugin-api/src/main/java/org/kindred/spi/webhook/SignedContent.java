package org.kindred.spi.webhook;

/** Which bytes of a delivery a platform signs. */
@FunctionalInterface
public interface SignedContent {

  /** The body as it came: what most platforms sign. */
  SignedContent BODY = (delivery, secret) -> delivery.body();

  /** The signed bytes. The secret is given because some old schemes put it into the message. */
  byte[] of(WebhookDelivery delivery, String secret);
}
