package org.kindred.adapter.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * Reads carts and checkouts. Each delivery holds the whole cart again, so an addition is counted
 * once per cart and product; what was taken out, the web pixel tells. A cart whose browser is not
 * known teaches nothing. Stateless.
 */
final class ShopifyCarts {

  private ShopifyCarts() {}

  /** {@code carts/create} and {@code carts/update}. */
  static List<ShopEvent> cart(JsonFields cart) {
    VisitorKey visitor = ShopifyVisitor.find(cart.objects("note_attributes"), "name");
    return visitor == null
        ? List.of()
        : additions(cart, cart.id("token"), new Shopper(null, visitor));
  }

  /** {@code checkouts/create} and {@code checkouts/update}, where a shopper says who they are. */
  static List<ShopEvent> checkout(JsonFields checkout) {
    VisitorKey visitor = ShopifyVisitor.find(checkout.objects("note_attributes"), "name");
    CustomerId customer = customer(checkout);
    Shopper shopper = new Shopper(customer, visitor);
    Optional<String> cart = checkout.findId("cart_token");
    if (!shopper.isKnown() || cart.isEmpty()) {
      return List.of();
    }
    List<ShopEvent> events = new ArrayList<>();
    if (visitor != null && customer != null) {
      events.add(
          new ShopperIdentified(
              "identified:" + cart.get() + ":" + customer.value(),
              at(checkout),
              visitor,
              customer));
    }
    events.addAll(additions(checkout, cart.get(), shopper));
    return events;
  }

  private static @Nullable CustomerId customer(JsonFields checkout) {
    return checkout
        .findObject("customer")
        .flatMap(customer -> customer.findId("id"))
        .map(CustomerId::new)
        .orElse(null);
  }

  private static List<ShopEvent> additions(JsonFields cart, String token, Shopper shopper) {
    Map<ProductId, Integer> quantities = new LinkedHashMap<>();
    for (JsonFields line : cart.objects("line_items")) {
      int quantity = line.findInteger("quantity").orElse(0);
      if (quantity > 0) {
        line.findId("product_id")
            .ifPresent(id -> quantities.merge(new ProductId(id), quantity, Math::addExact));
      }
    }
    List<ShopEvent> events = new ArrayList<>();
    quantities.forEach(
        (product, quantity) ->
            events.add(
                new CartItemAdded(
                    "cart-added:" + token + ":" + product.value(),
                    at(cart),
                    shopper,
                    product,
                    quantity)));
    return events;
  }

  private static Instant at(JsonFields cart) {
    return cart.instant("updated_at");
  }
}
