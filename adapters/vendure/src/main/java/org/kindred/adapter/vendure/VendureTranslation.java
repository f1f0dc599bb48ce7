package org.kindred.adapter.vendure;

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
import org.kindred.spi.event.SearchPerformed;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;
import org.kindred.spi.webhook.WebhookDelivery;

/** From events of Vendure's bus to events of the host, topic by topic. */
final class VendureTranslation {

  private final VendureProducts products;
  private final VendureOrders orders;

  VendureTranslation(VendureProducts products, VendureOrders orders) {
    this.products = products;
    this.orders = orders;
  }

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(VendureMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(VendureMessage message, WebhookDelivery delivery) {
    return switch (message.topic()) {
      case "ProductEvent" ->
          message.type().equals("deleted") ? removed(message) : changed(message, delivery);
      case "ProductVariantEvent", "StockMovementEvent" -> changed(message, delivery);
      case "OrderPlacedEvent" ->
          orders.placed(order(message, delivery), message.shopper(), message.createdAt());
      case "OrderStateTransitionEvent" -> transition(message);
      case "RefundEvent", "RefundStateTransitionEvent" -> refund(message, delivery);
      case "OrderLineEvent" -> VendureCart.read(message);
      case "SearchEvent" -> search(message);
      case "LoginEvent" -> login(message);
      case "CustomerEvent" -> customer(message);
      default -> List.of();
    };
  }

  private static List<ShopEvent> removed(VendureMessage message) {
    String id = message.data().object("entity").id("id");
    return List.of(ProductEvents.removed(new ProductId(id), message.createdAt()));
  }

  private List<ShopEvent> changed(VendureMessage message, WebhookDelivery delivery) {
    JsonFields states = completed(message, delivery, "products");
    List<ShopEvent> events = new ArrayList<>();
    for (JsonFields one : states.objects("products")) {
      events.add(products.event(one.id("id"), one.findObject("product"), states.instant("asOf")));
    }
    return events;
  }

  private static List<ShopEvent> transition(VendureMessage message) {
    if (!message.data().text("toState").equals("Cancelled")) {
      return List.of();
    }
    OrderId order = new OrderId(message.data().object("order").id("code"));
    return List.of(new OrderCancelled("order-cancelled:" + order, message.createdAt(), order));
  }

  private List<ShopEvent> refund(VendureMessage message, WebhookDelivery delivery) {
    JsonFields refund = message.data().object("refund");
    // a pending refund may still fail; its settlement is told by an event of its own
    if (!VendureOrders.isSettled(refund)) {
      return List.of();
    }
    return List.of(orders.refunded(order(message, delivery), refund, message.createdAt()));
  }

  private static JsonFields order(VendureMessage message, WebhookDelivery delivery) {
    JsonFields delivered = message.data().object("order");
    return delivered.has("lines")
        ? delivered
        : completed(message, delivery, "order").object("order");
  }

  /** What the companion read, or else what was fetched back. */
  private static JsonFields completed(
      VendureMessage message, WebhookDelivery delivery, String needed) {
    Optional<JsonFields> resource = message.findResource().filter(some -> some.has(needed));
    return resource
        .or(() -> delivery.fetched().map(JsonBody::object))
        .orElseThrow(
            () ->
                new MalformedPayloadException(
                    message.label()
                        + " came without resource."
                        + needed
                        + ": update the companion, or enter the Admin API so that it can be fetched"));
  }

  private static List<ShopEvent> search(VendureMessage message) {
    Optional<String> term =
        message.data().findObject("input").flatMap(input -> input.findText("term"));
    if (term.isEmpty() || !message.shopper().isKnown()) {
      return List.of();
    }
    return List.of(
        new SearchPerformed(
            "search:" + message.id(), message.createdAt(), message.shopper(), term.get()));
  }

  private static List<ShopEvent> login(VendureMessage message) {
    Shopper shopper = message.shopper();
    VisitorKey visitor = shopper.visitorKey();
    CustomerId customer = shopper.customerId();
    if (visitor == null || customer == null) {
      return List.of();
    }
    return List.of(
        new ShopperIdentified("login:" + message.id(), message.createdAt(), visitor, customer));
  }

  private static List<ShopEvent> customer(VendureMessage message) {
    if (!message.type().equals("deleted")) {
      return List.of();
    }
    CustomerId customer = new CustomerId(message.data().object("entity").id("id"));
    return List.of(
        new CustomerErasureRequested("erase:" + customer, message.createdAt(), customer));
  }
}
