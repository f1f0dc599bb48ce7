package org.kindred.core.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindred.core.persistence.EventKey;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/** Names the purchases of an order, so that whoever tells of the same order names them alike. */
public final class PurchaseKeys {

  private PurchaseKeys() {}

  /** The key of the first line with the product. */
  public static EventKey of(OrderId order, ProductId product) {
    return key(order, product, 0);
  }

  /** The keys of all lines, in their order; a product that stands on several lines is numbered. */
  static List<EventKey> of(OrderId order, List<ProductId> lines) {
    Map<ProductId, Integer> seen = new HashMap<>();
    List<EventKey> keys = new ArrayList<>();
    for (ProductId product : lines) {
      keys.add(key(order, product, seen.merge(product, 1, Integer::sum) - 1));
    }
    return keys;
  }

  private static EventKey key(OrderId order, ProductId product, int occurrence) {
    return EventKey.of("purchase", order.value(), product.value(), Integer.toString(occurrence));
  }
}
