package org.kindred.spi.webhook;

import java.util.Optional;

/** Where in a delivery a platform puts its signature. */
@FunctionalInterface
public interface SignatureLocation {

  /** The signature as text, or empty when there is none. */
  Optional<String> find(WebhookDelivery delivery);

  /** In a header. */
  static SignatureLocation header(String name) {
    return delivery -> delivery.header(name);
  }

  /**
   * In a header behind a fixed prefix such as {@code sha256=}; without the prefix there is none.
   */
  static SignatureLocation header(String name, String prefix) {
    return delivery ->
        delivery
            .header(name)
            .filter(value -> value.startsWith(prefix))
            .map(value -> value.substring(prefix.length()));
  }
}
