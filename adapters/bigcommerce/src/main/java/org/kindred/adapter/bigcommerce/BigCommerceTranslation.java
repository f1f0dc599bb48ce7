package org.kindred.adapter.bigcommerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.WebhookDelivery;

/** From BigCommerce's deliveries, completed by what was fetched, to events of the host. */
final class BigCommerceTranslation {

  private final BigCommerceProducts products;
  private final BigCommerceOrders orders;

  BigCommerceTranslation(BigCommerceProducts products, BigCommerceOrders orders) {
    this.products = products;
    this.orders = orders;
  }

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(BigCommerceMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(BigCommerceMessage message, WebhookDelivery delivery) {
    if (message.isAboutProductState()) {
      return List.of(product(message, fetched(message, delivery)));
    }
    if (message.isAboutOrder() || message.isRefund()) {
      return fetched(message, delivery).findObject("order").map(orders::history).orElse(List.of());
    }
    if (message.isAddedCartLine()) {
      return cartLine(message, fetched(message, delivery));
    }
    return switch (message.scope()) {
      case "store/product/deleted" ->
          List.of(ProductEvents.removed(new ProductId(message.id()), message.createdAt()));
      case "store/customer/deleted" -> List.of(erasure(message));
      case "store/app/uninstalled" ->
          List.of(new ShopDisconnected("disconnected:" + message.createdAt(), message.createdAt()));
      default -> List.of();
    };
  }

  private ShopEvent product(BigCommerceMessage message, JsonFields fetched) {
    Instant asOf = fetched.instant("asOf");
    return ListedShop.event(
        new ProductId(message.productId()),
        fetched.findObject("product").flatMap(product -> products.read(product, asOf)),
        asOf);
  }

  /**
   * Only what was added: an update says how many there are and not how many there were, and a
   * removed line is gone when it can be asked for.
   */
  private static List<ShopEvent> cartLine(BigCommerceMessage message, JsonFields fetched) {
    Optional<JsonFields> cart = fetched.findObject("cart");
    Optional<CustomerId> customer =
        cart.flatMap(one -> one.findId("customer_id"))
            .filter(id -> !id.equals("0"))
            .map(CustomerId::new);
    if (customer.isEmpty()) {
      return List.of();
    }
    return lines(cart.get()).stream()
        .filter(line -> line.id("id").equals(message.id()))
        .<ShopEvent>map(
            line ->
                new CartItemAdded(
                    "cart-added:" + message.id(),
                    message.createdAt(),
                    Shopper.of(customer.get()),
                    new ProductId(line.id("product_id")),
                    line.integer("quantity")))
        .toList();
  }

  private static List<JsonFields> lines(JsonFields cart) {
    return cart.findObject("line_items").stream()
        .flatMap(
            items ->
                Stream.concat(
                    items.objects("physical_items").stream(),
                    items.objects("digital_items").stream()))
        .toList();
  }

  private static ShopEvent erasure(BigCommerceMessage message) {
    return new CustomerErasureRequested(
        "erase:" + message.id(), message.createdAt(), new CustomerId(message.id()));
  }

  private static JsonFields fetched(BigCommerceMessage message, WebhookDelivery delivery) {
    return delivery
        .fetched()
        .map(JsonBody::object)
        .orElseThrow(
            () ->
                new MalformedPayloadException(message.scope() + " names an id only: fetch first"));
  }
}
