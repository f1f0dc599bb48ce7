package org.kindred.adapter.shopware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.WebhookDelivery;

/** From Shopware's events to events of the host. */
final class ShopwareTranslation {

  private final ShopwareProducts products;
  private final ShopwareOrders orders;

  ShopwareTranslation(ShopwareProducts products, ShopwareOrders orders) {
    this.products = products;
    this.orders = orders;
  }

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(ShopwareMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(ShopwareMessage message, WebhookDelivery delivery) {
    return switch (message.event()) {
      case "product.written", "product.deleted" -> products(message, delivery);
      case "customer.deleted" -> erasures(message);
      case "checkout.customer.deleted" ->
          List.of(erasure(message.entity("customer").id("id"), message.sentAt()));
      case "checkout.order.placed" ->
          order(message, delivery).map(orders::placed).orElse(List.of());
      case "state_enter.order.state.cancelled" -> List.of(cancelled(message));
      case "state_enter.order_transaction.state.refunded",
          "state_enter.order_transaction.state.refunded_partially" ->
          order(message, delivery)
              .map(order -> orders.refunds(order, message.sentAt()))
              .orElse(List.of());
      case "app.deleted" ->
          List.of(new ShopDisconnected("disconnected:" + message.eventId(), message.sentAt()));
      default -> List.of();
    };
  }

  private List<ShopEvent> products(ShopwareMessage message, WebhookDelivery delivery) {
    List<ShopEvent> events = new ArrayList<>();
    boolean changed = false;
    for (ShopwareMessage.Written one : message.written("product")) {
      if (one.operation().equals("delete")) {
        events.add(ProductEvents.removed(new ProductId(one.id()), message.sentAt()));
      } else {
        changed = true;
      }
    }
    if (changed) {
      JsonFields answer = fetched(message, delivery);
      Instant asOf = answer.instant("asOf");
      answer.objects("products").stream()
          .map(one -> products.event(one.id("id"), one.findObject("product"), asOf))
          .forEach(events::add);
    }
    return events;
  }

  private static List<ShopEvent> erasures(ShopwareMessage message) {
    return message.written("customer").stream()
        .map(one -> erasure(one.id(), message.sentAt()))
        .toList();
  }

  private static ShopEvent erasure(String id, Instant at) {
    return new CustomerErasureRequested("erase:" + id, at, new CustomerId(id));
  }

  private static ShopEvent cancelled(ShopwareMessage message) {
    OrderId order = new OrderId(message.entity("order").id("id"));
    return new OrderCancelled("order-cancelled:" + order, message.sentAt(), order);
  }

  /** The order as fetched, which has all associations; as delivered when nothing was fetched. */
  private static Optional<JsonFields> order(ShopwareMessage message, WebhookDelivery delivery) {
    if (delivery.fetched().isPresent()) {
      return fetched(message, delivery).findObject("order");
    }
    JsonFields order = message.entity("order");
    if (order.objects("lineItems").isEmpty()) {
      throw incomplete(message, "the order's lines");
    }
    return Optional.of(order);
  }

  private static JsonFields fetched(ShopwareMessage message, WebhookDelivery delivery) {
    return delivery
        .fetched()
        .map(JsonBody::object)
        .orElseThrow(() -> incomplete(message, "the products"));
  }

  private static MalformedPayloadException incomplete(ShopwareMessage message, String what) {
    return new MalformedPayloadException(
        message.event()
            + " came without "
            + what
            + ", which are fetched once the app is installed");
  }
}
