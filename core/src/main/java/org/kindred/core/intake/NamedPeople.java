package org.kindred.core.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.core.event.NamedShoppers;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.order.Orders;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.Shopper;

/**
 * Whom deliveries name, once they were applied. A refund and a cancellation name an order only, but
 * what was delivered may hold all of that order: it is taken to name the order's buyer.
 *
 * @param byDelivery who is named, by the delivery's id, in the order of acceptance
 * @param toRedact the deliveries that are not kept: those that tell what somebody did who was
 *     erased or had refused, and those about an order whose buyer we do not know, since no erasure
 *     would find them
 */
record NamedPeople(Map<Long, Set<VisitorId>> byDelivery, List<Long> toRedact) {

  static NamedPeople in(
      TranslatedBatch batch, Shop shop, IdentityResolver identities, Orders orders) {
    Collection<List<ShopEvent>> all = batch.translated().values();
    Set<Shopper> named = new HashSet<>();
    Set<OrderId> touched = new HashSet<>();
    all.forEach(
        events ->
            events.forEach(
                event -> {
                  named.addAll(NamedShoppers.in(event));
                  touchedOrder(event).ifPresent(touched::add);
                }));
    Known known = new Known(identities.resolve(shop, named), orders.buyers(shop, touched));
    Map<Long, Set<VisitorId>> byDelivery = new LinkedHashMap<>();
    List<Long> toRedact = new ArrayList<>();
    batch
        .translated()
        .forEach(
            (delivery, events) -> {
              byDelivery.put(delivery.id(), known.numbers(events));
              if (events.stream().anyMatch(known::isNotToBeKept)) {
                toRedact.add(delivery.id());
              }
            });
    return new NamedPeople(byDelivery, toRedact);
  }

  private static Optional<OrderId> touchedOrder(ShopEvent event) {
    if (event instanceof OrderRefunded refund) {
      return Optional.of(refund.orderId());
    }
    return event instanceof OrderCancelled cancellation
        ? Optional.of(cancellation.orderId())
        : Optional.empty();
  }

  private record Known(Map<Shopper, KnownShopper> people, Map<OrderId, Set<VisitorId>> buyers) {

    Set<VisitorId> numbers(List<ShopEvent> events) {
      Set<VisitorId> numbers = new HashSet<>();
      for (ShopEvent event : events) {
        for (Shopper shopper : NamedShoppers.in(event)) {
          KnownShopper who = people.get(shopper);
          if (who != null) {
            numbers.add(who.writtenId());
            if (who.browserId() != null) {
              numbers.add(who.browserId());
            }
          }
        }
        touchedOrder(event).map(this::buyersOf).ifPresent(numbers::addAll);
      }
      return numbers;
    }

    boolean isNotToBeKept(ShopEvent event) {
      Instant at = event.occurredAt();
      return touchedOrder(event).filter(order -> buyersOf(order).isEmpty()).isPresent()
          || NamedShoppers.in(event).stream()
              .map(people::get)
              .anyMatch(who -> who != null && !who.mayRecord(at));
    }

    private Set<VisitorId> buyersOf(OrderId order) {
      return buyers.getOrDefault(order, Set.of());
    }
  }
}
