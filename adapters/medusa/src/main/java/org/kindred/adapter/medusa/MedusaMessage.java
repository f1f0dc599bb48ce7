package org.kindred.adapter.medusa;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.VisitorKey;

/**
 * One event of Medusa as the companion delivers it: Medusa's own {@code name}, {@code data} and
 * {@code metadata}, and what the companion read about it.
 *
 * @param name such as {@code order.placed}
 * @param id of what the event is about; the only thing that Medusa itself says
 * @param occurredAt when Medusa made the event
 * @param resource what the companion read, or null
 * @param asOf when it was read; the event's time when nothing says
 * @param previous the state of a cart before, as the companion last saw it, or null
 * @param visitorKey the browser, when the storefront wrote it into the cart's metadata, or null
 */
record MedusaMessage(
    String name,
    String id,
    Instant occurredAt,
    @Nullable JsonFields resource,
    Instant asOf,
    @Nullable JsonFields previous,
    @Nullable VisitorKey visitorKey) {

  static MedusaMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    JsonFields metadata = fields.object("metadata");
    Instant occurredAt =
        metadata.findInstant("created_at").orElseGet(() -> metadata.instant("published_at"));
    return new MedusaMessage(
        fields.text("name"),
        fields.object("data").id("id"),
        occurredAt,
        fields.findObject("resource").orElse(null),
        fields.findInstant("asOf").orElse(occurredAt),
        fields.findObject("previous").orElse(null),
        fields.findId("visitorKey").map(VisitorKey::new).orElse(null));
  }

  /** What the companion read, when it has a field that only the whole entity has. */
  Optional<JsonFields> findWhole(String field) {
    return Optional.ofNullable(resource).filter(some -> some.has(field));
  }

  boolean isAboutProduct() {
    return switch (name) {
      case "product.created",
          "product.updated",
          "product-variant.created",
          "product-variant.updated",
          "product-variant.deleted" ->
          true;
      default -> false;
    };
  }

  boolean isAboutStock() {
    return name.startsWith("inventory.inventory-level.");
  }
}
