package org.kindred.adapter.medusa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CartItemRemoved;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * Tells what was put into a cart and taken out from two states of it. Without the state before,
 * nothing can be told.
 */
final class MedusaCart {

  private MedusaCart() {}

  static List<ShopEvent> read(MedusaMessage message) {
    JsonFields before = message.previous();
    Optional<JsonFields> now = message.findWhole("items");
    Shopper shopper = now.map(cart -> shopper(cart, message)).orElse(Shopper.UNKNOWN);
    if (before == null || now.isEmpty() || !shopper.isKnown()) {
      return List.of();
    }
    Map<ProductId, Integer> had = quantities(before);
    Map<ProductId, Integer> has = quantities(now.get());
    Set<ProductId> products = new LinkedHashSet<>(had.keySet());
    products.addAll(has.keySet());
    List<ShopEvent> events = new ArrayList<>();
    for (ProductId product : products) {
      int change = Math.subtractExact(has.getOrDefault(product, 0), had.getOrDefault(product, 0));
      change(message, shopper, product, change).ifPresent(events::add);
    }
    return events;
  }

  private static Optional<ShopEvent> change(
      MedusaMessage message, Shopper shopper, ProductId product, int change) {
    // no two events of a cart are made in the same millisecond for the same product
    String fact = message.id() + ":" + product + ":" + message.occurredAt();
    if (change > 0) {
      return Optional.of(
          new CartItemAdded("cart-added:" + fact, message.occurredAt(), shopper, product, change));
    }
    if (change < 0) {
      return Optional.of(
          new CartItemRemoved(
              "cart-removed:" + fact,
              message.occurredAt(),
              shopper,
              product,
              Math.negateExact(change)));
    }
    return Optional.empty();
  }

  private static Map<ProductId, Integer> quantities(JsonFields cart) {
    Map<ProductId, Integer> sums = new LinkedHashMap<>();
    for (JsonFields item : cart.objects("items")) {
      // a line that was typed in by hand belongs to no product
      item.findId("product_id")
          .map(ProductId::new)
          .ifPresent(id -> sums.merge(id, item.integer("quantity"), Math::addExact));
    }
    return sums;
  }

  private static Shopper shopper(JsonFields cart, MedusaMessage message) {
    return new Shopper(
        cart.findId("customer_id").map(CustomerId::new).orElse(null), message.visitorKey());
  }
}
