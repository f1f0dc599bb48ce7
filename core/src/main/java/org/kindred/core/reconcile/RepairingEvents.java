package org.kindred.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.event.ReceivedEvent;
import org.kindred.core.event.ShopEvents;
import org.kindred.core.order.Orders;
import org.kindred.core.order.RecordedRefund;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/**
 * Applies events that were asked for, and tells what of them was news, by looking before and after.
 */
@ApplicationScoped
public class RepairingEvents {

  private final ShopEvents events;
  private final Catalog catalog;
  private final Orders orders;

  @Inject
  public RepairingEvents(ShopEvents events, Catalog catalog, Orders orders) {
    this.events = events;
    this.catalog = catalog;
    this.orders = orders;
  }

  /** Applies them in the caller's transaction. */
  Repairs apply(Shop shop, List<ReceivedEvent> told) {
    Set<ProductId> products = new HashSet<>();
    Set<OrderId> orderIds = new HashSet<>();
    for (ReceivedEvent received : told) {
      productOf(received.event()).ifPresent(products::add);
      orderOf(received.event()).ifPresent(orderIds::add);
    }
    Known before = known(shop, products, orderIds);
    events.apply(shop, told);
    return before.compared(known(shop, products, orderIds));
  }

  private Known known(Shop shop, Set<ProductId> products, Set<OrderId> orderIds) {
    Set<OrderId> recorded = new HashSet<>();
    List<RecordedRefund> refunds = new ArrayList<>();
    for (OrderId id : orderIds) {
      orders.find(shop.key(), id).ifPresent(order -> recorded.add(id));
      refunds.addAll(orders.refunds(shop.key(), id));
    }
    return new Known(catalog.findAll(shop.key(), products), recorded, new HashSet<>(refunds));
  }

  private record Known(
      Map<ProductId, Product> products, Set<OrderId> orders, Set<RecordedRefund> refunds) {

    Repairs compared(Known after) {
      Map<String, Boolean> changed = new TreeMap<>();
      after.products.forEach(
          (id, product) -> changed.put(id.value(), !product.equals(products.get(id))));
      long removed =
          products.keySet().stream().filter(id -> !after.products.containsKey(id)).count();
      return new Repairs(
          changed.values().stream().filter(isNew -> isNew).count(),
          after.orders.stream().filter(id -> !orders.contains(id)).count(),
          after.refunds.stream().filter(refund -> !refunds.contains(refund)).count(),
          removed,
          0);
    }
  }

  private static Optional<ProductId> productOf(ShopEvent event) {
    if (event instanceof ProductChanged changed) {
      return Optional.of(changed.product().id());
    }
    if (event instanceof StockChanged changed) {
      return Optional.of(changed.productId());
    }
    return event instanceof ProductRemoved removed
        ? Optional.of(removed.productId())
        : Optional.empty();
  }

  private static Optional<OrderId> orderOf(ShopEvent event) {
    if (event instanceof OrderPlaced placed) {
      return Optional.of(placed.orderId());
    }
    if (event instanceof OrderRefunded refunded) {
      return Optional.of(refunded.orderId());
    }
    return event instanceof OrderCancelled cancelled
        ? Optional.of(cancelled.orderId())
        : Optional.empty();
  }
}
