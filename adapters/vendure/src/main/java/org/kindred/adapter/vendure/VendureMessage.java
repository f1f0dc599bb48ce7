package org.kindred.adapter.vendure;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * One event of Vendure's bus in the companion's envelope.
 *
 * @param id unique; kept over repeats
 * @param topic the class of the event
 * @param type created, updated, deleted and the like; empty for events without one
 * @param createdAt when Vendure made the event
 * @param inStorefront whether a shopper caused it, and not an administrator
 * @param shopper who caused it in the storefront; unknown for what an administrator did
 * @param data the event's own fields
 * @param resource what the companion read to complete it, or null
 */
record VendureMessage(
    String id,
    String topic,
    String type,
    Instant createdAt,
    boolean inStorefront,
    Shopper shopper,
    JsonFields data,
    @Nullable JsonFields resource) {

  static VendureMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    Optional<JsonFields> ctx = fields.findObject("ctx").filter(VendureMessage::isStorefront);
    return new VendureMessage(
        fields.id("id"),
        fields.text("topic"),
        fields.findText("type").orElse(""),
        fields.instant("createdAt"),
        ctx.isPresent(),
        ctx.map(VendureMessage::shopper).orElse(Shopper.UNKNOWN),
        fields.object("data"),
        fields.findObject("resource").orElse(null));
  }

  /** The topic with its type, for health views. */
  String label() {
    return type.isEmpty() ? topic : topic + "." + type;
  }

  Optional<JsonFields> findResource() {
    return Optional.ofNullable(resource);
  }

  private static boolean isStorefront(JsonFields ctx) {
    return ctx.findText("apiType").orElse("").equals("shop");
  }

  private static Shopper shopper(JsonFields ctx) {
    return new Shopper(
        ctx.findId("customerId").map(CustomerId::new).orElse(null),
        ctx.findId("visitorKey").map(VisitorKey::new).orElse(null));
  }
}
