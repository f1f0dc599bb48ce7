package org.kindred.adapter.shopware;

import java.time.Instant;
import java.util.List;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;

/**
 * A delivery of an app: what happened, and either the entities that were written, by id, or one
 * entity in full.
 *
 * @param event such as {@code product.written} or {@code checkout.order.placed}
 * @param eventId the same in every repeat
 * @param sentAt the shop's clock
 * @param data holds {@code payload}: an array for {@code *.written} and {@code *.deleted}, else an
 *     object
 */
record ShopwareMessage(String event, String eventId, Instant sentAt, JsonFields data) {

  /** An entity that was written. */
  record Written(String entity, String operation, String id) {}

  static ShopwareMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    JsonFields data = fields.object("data");
    return new ShopwareMessage(
        data.text("event"),
        fields.object("source").id("eventId"),
        Instant.ofEpochSecond(fields.longInteger("timestamp")),
        data);
  }

  boolean isWrite() {
    return event.endsWith(".written") || event.endsWith(".deleted");
  }

  /** What was written of one kind of entity. */
  List<Written> written(String entity) {
    return data.objects("payload").stream()
        .map(one -> new Written(one.text("entity"), one.text("operation"), one.id("primaryKey")))
        .filter(one -> one.entity().equals(entity))
        .toList();
  }

  /** The entity of a business event. */
  JsonFields entity(String name) {
    return data.object("payload").object(name);
  }
}
