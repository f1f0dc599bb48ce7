package org.kindred.demo.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.cart.PricedCart;
import org.kindred.demo.cart.PricedLine;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.journal.SoldLine;
import org.kindred.demo.visit.Visit;

/** Places orders and takes them back; the stock follows. Safe for several threads. */
@ApplicationScoped
public class Checkout {

  private final Catalogue catalogue;
  private final Orders orders;
  private final ShopEvents events;
  private final ShopJournal journal;

  @Inject
  public Checkout(Catalogue catalogue, Orders orders, ShopEvents events, ShopJournal journal) {
    this.catalogue = catalogue;
    this.orders = orders;
    this.events = events;
    this.journal = journal;
  }

  /**
   * Buys what is in the cart, at the prices of now. Placing the same order again changes nothing.
   *
   * @return the order, or empty if something is not there or not enough of it
   */
  public synchronized Optional<Order> place(Visit visit, String orderId) {
    if (orders.find(orderId).isPresent()) {
      return orders.find(orderId);
    }
    PricedCart cart = PricedCart.of(visit.cart(), catalogue::find);
    if (cart.isEmpty() || !cart.isAvailable()) {
      return Optional.empty();
    }
    journal.record(
        events.orderPlaced(
            visit.actor(), orderId, cart.lines().stream().map(Checkout::sold).toList()),
        visit.isTold());
    for (PricedLine line : cart.lines()) {
      changeStock(line.product().id(), -line.quantity());
    }
    return orders.find(orderId);
  }

  /** Gives everything back, once. */
  public synchronized void refund(Order order) {
    if (orders.find(order.id()).filter(Order::isRefundable).isEmpty()) {
      return;
    }
    journal.record(
        events.orderRefunded(order.id(), order.id() + "-refund", order.lines()), order.told());
    for (SoldLine line : order.lines()) {
      changeStock(line.productId(), line.quantity());
    }
  }

  private void changeStock(String productId, int more) {
    catalogue
        .find(productId)
        .ifPresent(
            product ->
                journal.record(events.stockChanged(productId, product.stock() + more), true));
  }

  private static SoldLine sold(PricedLine line) {
    return new SoldLine(line.product().id(), line.quantity(), line.total());
  }
}
