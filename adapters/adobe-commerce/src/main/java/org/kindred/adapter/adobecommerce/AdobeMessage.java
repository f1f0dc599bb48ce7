package org.kindred.adapter.adobecommerce;

import java.time.Instant;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * One event in either of Adobe's envelopes: its own or CloudEvents.
 *
 * @param id unique; kept over repeats
 * @param code such as {@code observer.catalog_product_save_commit_after}
 * @param recipient the client that Adobe means; empty when the body names none
 * @param value the entity
 */
record AdobeMessage(String id, String code, String recipient, JsonFields value) {

  private static final String PREFIX = "com.adobe.commerce.";

  static AdobeMessage of(WebhookDelivery delivery) {
    JsonFields body = JsonBody.object(delivery.body());
    Optional<JsonFields> own = body.findObject("event");
    JsonFields data = own.map(event -> event.object("data")).orElseGet(() -> body.object("data"));
    String code =
        body.findText("type")
            .or(() -> delivery.header("x-adobe-event-code"))
            .orElseThrow(() -> body.malformed("type", "is missing, and no header tells it"));
    return new AdobeMessage(
        body.findId("event_id")
            .or(() -> body.findId("id"))
            .or(() -> delivery.header("x-adobe-event-id"))
            .orElse(""),
        code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code,
        body.findText("recipient_client_id")
            .or(() -> body.findText("recipientclientid"))
            .orElse(""),
        data.object("value"));
  }

  /** When the entity changed; when it was received, for entities that do not say. */
  Instant occurredAt(WebhookDelivery delivery) {
    return AdobeValues.time(value, "updated_at")
        .or(() -> AdobeValues.time(value, "created_at"))
        .orElse(delivery.receivedAt());
  }

  boolean isProductSaved() {
    return code.equals("observer.catalog_product_save_commit_after")
        || code.equals("observer.catalog_product_save_after");
  }
}
