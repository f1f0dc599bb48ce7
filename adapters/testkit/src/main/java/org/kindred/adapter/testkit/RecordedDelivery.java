package org.kindred.adapter.testkit;

import org.kindred.spi.webhook.WebhookDelivery;

/**
 * A delivery from a file, byte for byte.
 *
 * @param name the file's name without {@code .http}
 */
public record RecordedDelivery(String name, WebhookDelivery delivery) {

  @Override
  public String toString() {
    return name;
  }
}
