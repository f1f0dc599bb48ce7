package org.kindred.adapter.testkit;

import java.time.Duration;
import java.util.Map;
import org.kindred.spi.webhook.WebhookDelivery;

/** Deliveries like another one, but for one thing. */
final class Tampering {

  private Tampering() {}

  static WebhookDelivery receivedLater(WebhookDelivery delivery) {
    return WebhookDelivery.builder(
            delivery.body(), delivery.receivedAt().plus(Duration.ofMinutes(5)))
        .headers(delivery.headers())
        .fetched(delivery.fetched().orElse(null))
        .build();
  }

  static WebhookDelivery withBody(WebhookDelivery delivery, byte[] body) {
    return WebhookDelivery.builder(body, delivery.receivedAt())
        .headers(delivery.headers())
        .fetched(delivery.fetched().orElse(null))
        .build();
  }

  static WebhookDelivery withFetched(WebhookDelivery delivery, byte[] fetched) {
    return withBody(delivery, delivery.body()).withFetched(fetched);
  }

  static WebhookDelivery withoutHeaders(WebhookDelivery delivery) {
    return WebhookDelivery.of(Map.of(), delivery.body(), delivery.receivedAt());
  }

  static byte[] flipped(byte[] body, int position) {
    byte[] copy = body.clone();
    copy[position] ^= 1;
    return copy;
  }
}
