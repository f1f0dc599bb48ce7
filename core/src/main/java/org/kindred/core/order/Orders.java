package org.kindred.core.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.NewInteraction;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.Shopper;

/**
 * Orders and refunds. Whatever the order and number of tellings, the same facts come out: of
 * several tellings of an order the earliest holds. Safe for several threads.
 */
@ApplicationScoped
public class Orders {

  private final Shops shops;
  private final Transactions transactions;
  private final IdentityResolver identities;
  private final InteractionLog interactions;
  private final Event<OrderRecorded> recorded;
  private final Event<RefundsRecorded> refunded;

  @Inject
  public Orders(
      Shops shops,
      Transactions transactions,
      IdentityResolver identities,
      InteractionLog interactions,
      Event<OrderRecorded> recorded,
      Event<RefundsRecorded> refunded) {
    this.shops = shops;
    this.transactions = transactions;
    this.identities = identities;
    this.interactions = interactions;
    this.recorded = recorded;
    this.refunded = refunded;
  }

  /** The order as it stands. */
  public Optional<RecordedOrder> find(ShopKey shop, OrderId id) {
    return transactions.required(
        entityManager -> new OrderRows(entityManager, shops.get(shop)).find(id));
  }

  /**
   * Who bought, by account and by browser. Orders that are not known are missing; of those whose
   * buyer is not, or is forgotten, there is nobody.
   */
  public Map<OrderId, Set<VisitorId>> buyers(Shop shop, Collection<OrderId> ids) {
    return transactions.required(entityManager -> new OrderRows(entityManager, shop).buyers(ids));
  }

  /** Orders placed in the time, from inclusive, until exclusive. */
  public List<RecordedOrder> placedBetween(ShopKey shop, Instant from, Instant until) {
    return transactions.required(
        entityManager -> new OrderRows(entityManager, shops.get(shop)).placedBetween(from, until));
  }

  /** The refunds of an order, earliest first. */
  public List<RecordedRefund> refunds(ShopKey shop, OrderId id) {
    return transactions.required(
        entityManager -> new RefundRows(entityManager, shops.get(shop)).find(id));
  }

  /** Records an order, or an earlier telling of a known one. */
  public void place(Shop shop, OrderPlaced order, Instant receivedAt) {
    EventKey by = EventKey.of("event", order.eventId());
    KnownShopper buyer = buyer(shop, order);
    transactions.run(
        entityManager -> {
          OrderRows table = new OrderRows(entityManager, shop);
          Optional<OrderRows.Telling> known = table.telling(order.orderId());
          Instant placedAt = order.occurredAt().truncatedTo(ChronoUnit.MICROS);
          if (known.isPresent() && known.get().precedes(placedAt, by)) {
            return;
          }
          known.ifPresent(telling -> retract(shop, table, order.orderId()));
          table.insert(order, by, buyer, receivedAt);
          interactions.append(shop, purchases(order, receivedAt));
          RecordedOrder stands = table.find(order.orderId()).orElseThrow();
          recorded.fire(new OrderRecorded(shop, stands));
          recount(entityManager, shop, stands);
        });
  }

  /** Records a refund; it counts once the order is known, and never for more than the order. */
  public void refund(Shop shop, OrderRefunded refund) {
    transactions.run(
        entityManager -> {
          if (new RefundRows(entityManager, shop).add(refund)) {
            recount(entityManager, shop, refund.orderId());
          }
        });
  }

  /** Records that whatever of the order was not refunded is reversed. */
  public void cancel(Shop shop, OrderCancelled cancellation) {
    transactions.run(
        entityManager -> {
          RefundRows table = new RefundRows(entityManager, shop);
          if (table.addCancellation(cancellation.orderId(), cancellation.occurredAt())) {
            recount(entityManager, shop, cancellation.orderId());
          }
        });
  }

  private @Nullable KnownShopper buyer(Shop shop, OrderPlaced order) {
    if (!order.shopper().isKnown()) {
      return null;
    }
    Shopper shopper = order.shopper();
    KnownShopper buyer = identities.resolve(shop, List.of(shopper)).get(shopper);
    return buyer != null && buyer.mayRecord(order.occurredAt()) ? buyer : null;
  }

  private void retract(Shop shop, OrderRows table, OrderId order) {
    List<RecordedOrder.Line> lines = table.lines(order.value());
    interactions.retract(
        shop, PurchaseKeys.of(order, lines.stream().map(RecordedOrder.Line::productId).toList()));
    table.delete(order);
  }

  private static List<NewInteraction> purchases(OrderPlaced order, Instant receivedAt) {
    List<EventKey> keys =
        PurchaseKeys.of(order.orderId(), order.lines().stream().map(OrderLine::productId).toList());
    List<NewInteraction> purchases = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      OrderLine line = order.lines().get(i);
      purchases.add(
          NewInteraction.builder(
                  keys.get(i),
                  order.shopper(),
                  InteractionType.PURCHASE,
                  order.occurredAt(),
                  receivedAt)
              .product(line.productId())
              .quantity(line.quantity())
              .amount(line.lineTotal())
              .detail(order.orderId().value())
              .build());
    }
    return purchases;
  }

  private void recount(EntityManager entityManager, Shop shop, OrderId id) {
    new OrderRows(entityManager, shop)
        .find(id)
        .ifPresent(order -> recount(entityManager, shop, order));
  }

  private void recount(EntityManager entityManager, Shop shop, RecordedOrder order) {
    RefundRows table = new RefundRows(entityManager, shop);
    OrderBalance balance = new OrderBalance(order.lines());
    List<StoredRefundLine> counted = new ArrayList<>();
    for (StoredRefundLine line : table.delivered(order.orderId())) {
      counted.add(line.counted(balance.take(line)));
    }
    table
        .cancelledAt(order.orderId())
        .ifPresent(cancelledAt -> counted.addAll(balance.cancelled(cancelledAt)));
    if (!counted.isEmpty()) {
      table.rewrite(order.orderId(), counted);
      refunded.fire(new RefundsRecorded(shop, order, table.find(order.orderId())));
    }
  }
}
