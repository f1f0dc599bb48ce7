package org.kindred.adapter.vendure;

import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CartItemRemoved;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/** What lines of an active order tell about the cart. */
final class VendureCart {

  private VendureCart() {}

  /**
   * Vendure tells of each new line twice, as created and as updated with the same body, and an
   * update says how many there are, not how many more. So an update counts only when the companion
   * says how many there were.
   */
  static List<ShopEvent> read(VendureMessage message) {
    JsonFields line = message.data().object("orderLine");
    int quantity = line.integer("quantity");
    return switch (message.type()) {
      case "created" -> change(message, line, quantity, "line:" + line.id("id"));
      case "updated" -> updated(message, line, quantity);
      case "deleted" -> change(message, line, -quantity, message.id());
      default -> List.of(); // cancelled lines belong to a placed order, not to a cart
    };
  }

  private static List<ShopEvent> updated(VendureMessage message, JsonFields line, int quantity) {
    Optional<Integer> before = line.findInteger("previousQuantity");
    return before.isEmpty()
        ? List.of()
        : change(message, line, Math.subtractExact(quantity, before.get()), message.id());
  }

  private static List<ShopEvent> change(
      VendureMessage message, JsonFields line, int change, String fact) {
    Shopper shopper = shopper(message);
    ProductId product = new ProductId(line.id("productId"));
    if (change == 0 || !message.inStorefront() || !shopper.isKnown()) {
      return List.of();
    }
    return List.of(
        change > 0
            ? new CartItemAdded("cart-added:" + fact, message.createdAt(), shopper, product, change)
            : new CartItemRemoved(
                "cart-removed:" + fact,
                message.createdAt(),
                shopper,
                product,
                Math.negateExact(change)));
  }

  private static Shopper shopper(VendureMessage message) {
    Optional<CustomerId> owner =
        message
            .data()
            .findObject("order")
            .flatMap(order -> order.findId("customerId"))
            .map(CustomerId::new);
    return new Shopper(
        owner.orElse(message.shopper().customerId()), message.shopper().visitorKey());
  }
}
