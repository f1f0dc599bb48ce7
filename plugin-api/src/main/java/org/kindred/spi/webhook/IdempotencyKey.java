package org.kindred.spi.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a delivery within its shop: the host stores and processes each key once. */
public record IdempotencyKey(String value) {

  private static final int MAX_LENGTH = 190;

  /** Refuses a blank value and one of more than 190 characters. */
  public IdempotencyKey {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "idempotency key must have 1 to " + MAX_LENGTH + " characters, got " + value.length());
    }
  }

  /** A label and the SHA-256 of the body; the label is cut after 120 characters. */
  public static IdempotencyKey ofContent(String label, WebhookDelivery delivery) {
    String start = label.length() > 120 ? label.substring(0, 120) : label;
    return new IdempotencyKey(start + ":" + sha256(delivery.body()));
  }

  /**
   * An id that the platform keeps the same over its repeats and never uses twice; when it is
   * missing or too long, the content stands in.
   */
  public static IdempotencyKey ofHeader(String header, WebhookDelivery delivery) {
    return delivery
        .header(header)
        .filter(id -> !id.isBlank() && id.length() <= MAX_LENGTH)
        .map(IdempotencyKey::new)
        .orElseGet(() -> ofContent("content", delivery));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
