package org.kindred.adapter.support;

import java.net.URI;
import java.time.Instant;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.GroupBuyChanged;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.GroupBuyId;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/** The parts that several types of the open event format have in common. */
final class OpenEventParts {

  private OpenEventParts() {}

  static ProductId productId(JsonFields fields) {
    return new ProductId(fields.id("productId"));
  }

  static OrderId orderId(JsonFields fields) {
    return new OrderId(fields.id("orderId"));
  }

  static CustomerId customerId(JsonFields fields, String name) {
    return new CustomerId(fields.id(name));
  }

  static VisitorKey visitorKey(JsonFields fields) {
    return new VisitorKey(fields.id("visitorKey"));
  }

  /** One when the field is absent. */
  static int quantity(JsonFields fields) {
    return fields.findInteger("quantity").orElse(1);
  }

  static Shopper shopper(JsonFields fields) {
    return new Shopper(
        fields.findId("customerId").map(CustomerId::new).orElse(null),
        fields.findId("visitorKey").map(VisitorKey::new).orElse(null));
  }

  /** What nobody did teaches nothing, so the sender has most likely forgotten a field. */
  static Shopper knownShopper(JsonFields fields) {
    Shopper shopper = shopper(fields);
    if (!shopper.isKnown()) {
      throw fields.malformed("visitorKey", "or customerId is needed with this type");
    }
    return shopper;
  }

  static OrderLine orderLine(JsonFields line) {
    return new OrderLine(productId(line), quantity(line), line.money("lineTotal"));
  }

  static RefundLine refundLine(JsonFields line) {
    return new RefundLine(
        productId(line), line.findInteger("quantity").orElse(0), line.money("amount"));
  }

  static GroupBuyChanged groupBuy(
      String id, Instant occurredAt, JsonFields fields, GroupBuyChanged.State state) {
    return new GroupBuyChanged(
        id,
        occurredAt,
        shopper(fields),
        new GroupBuyId(fields.id("groupBuyId")),
        productId(fields),
        state,
        fields.integer("participants"),
        fields.integer("required"),
        fields.findInstant("closesAt").orElse(null));
  }

  static CatalogProduct product(JsonFields fields, Instant occurredAt) {
    URI url = fields.findUri("url").orElseThrow(() -> fields.malformed("url", "is missing"));
    return CatalogProduct.builder(
            new ProductId(fields.id("id")),
            fields.text("name"),
            url,
            fields.money("price"),
            fields.findInstant("updatedAt").orElse(occurredAt))
        .description(fields.findText("description").orElse(null))
        .imageUrl(fields.findUri("imageUrl").orElse(null))
        .regularPrice(fields.has("regularPrice") ? fields.money("regularPrice") : null)
        .categoryPath(fields.texts("categoryPath"))
        .brand(fields.findText("brand").orElse(null))
        .availability(availability(fields))
        .stockQuantity(fields.findInteger("stockQuantity").orElse(null))
        .build();
  }

  private static Availability availability(JsonFields fields) {
    return fields.has("availability")
        ? fields.constant("availability", Availability.class)
        : Availability.IN_STOCK;
  }
}
