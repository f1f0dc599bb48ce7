package org.kindred.adapter.medusa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.WebhookDelivery;

/** From Medusa's events to events of the host, name by name. */
final class MedusaTranslation {

  /** What was read about an event, by the companion or by us, and when. Null when it is gone. */
  private record Read(Optional<JsonFields> entity, Instant asOf) {}

  private final MedusaProducts products;

  MedusaTranslation(MedusaProducts products) {
    this.products = products;
  }

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(MedusaMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(MedusaMessage message, WebhookDelivery delivery) {
    if (message.isAboutProduct()) {
      return product(message, delivery);
    }
    if (message.isAboutStock()) {
      return stock(message);
    }
    return switch (message.name()) {
      case "product.deleted" ->
          List.of(ProductEvents.removed(new ProductId(message.id()), message.occurredAt()));
      case "order.placed" -> placed(message, delivery);
      case "order.canceled" -> List.of(cancelled(message));
      case "payment.refunded" -> refunds(message, delivery);
      case "cart.created", "cart.updated" -> MedusaCart.read(message);
      case "customer.deleted" -> List.of(erasure(message));
      default -> List.of();
    };
  }

  private List<ShopEvent> product(MedusaMessage message, WebhookDelivery delivery) {
    Read read = read(message, delivery, "variants");
    String id =
        read.entity()
            .map(product -> product.id("id"))
            .or(() -> message.findWhole("product_id").map(variant -> variant.id("product_id")))
            .orElse(message.id());
    if (read.entity().isEmpty() && message.name().startsWith("product-variant.")) {
      return List.of(); // the variant went with its product, which product.deleted tells
    }
    return List.of(products.event(id, read.entity(), read.asOf()));
  }

  /** A level names neither product nor variant: only the companion can say whose it is. */
  private List<ShopEvent> stock(MedusaMessage message) {
    return message
        .findWhole("variants")
        .map(product -> products.event(product.id("id"), Optional.of(product), message.asOf()))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<ShopEvent> placed(MedusaMessage message, WebhookDelivery delivery) {
    return read(message, delivery, "items")
        .entity()
        .map(order -> MedusaOrders.placed(order, message.visitorKey(), message.occurredAt()))
        .orElse(List.of()); // compensated before it could be read: no order came of it
  }

  private static List<ShopEvent> refunds(MedusaMessage message, WebhookDelivery delivery) {
    return read(message, delivery, "payment_collections")
        .entity()
        .map(order -> MedusaOrders.refunds(order, message.occurredAt()))
        .orElse(List.of());
  }

  private static ShopEvent cancelled(MedusaMessage message) {
    OrderId order = new OrderId(message.id());
    return new OrderCancelled("order-cancelled:" + order, message.occurredAt(), order);
  }

  private static ShopEvent erasure(MedusaMessage message) {
    CustomerId customer = new CustomerId(message.id());
    return new CustomerErasureRequested("erase:" + customer, message.occurredAt(), customer);
  }

  private static Read read(MedusaMessage message, WebhookDelivery delivery, String field) {
    Optional<JsonFields> delivered = message.findWhole(field);
    if (delivered.isPresent()) {
      return new Read(delivered, message.asOf());
    }
    JsonFields fetched =
        delivery
            .fetched()
            .map(JsonBody::object)
            .orElseThrow(
                () ->
                    new MalformedPayloadException(
                        message.name()
                            + " came without resource."
                            + field
                            + ": enter the Medusa server so that it can be fetched"));
    return new Read(fetched.findObject("resource"), fetched.instant("asOf"));
  }
}
