package org.kindred.core.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.event.NamedShoppers;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.Shopper;

/**
 * Whom deliveries name, once they were applied.
 *
 * @param byDelivery who is named, by the delivery's id
 * @param toRedact the deliveries that tell what somebody did who was erased or had refused: they
 *     are not kept
 */
record NamedPeople(Map<Long, Set<VisitorId>> byDelivery, List<Long> toRedact) {

  static NamedPeople in(TranslatedBatch batch, Shop shop, IdentityResolver identities) {
    Set<Shopper> named = new HashSet<>();
    batch
        .translated()
        .values()
        .forEach(events -> events.forEach(event -> named.addAll(NamedShoppers.in(event))));
    Map<Shopper, KnownShopper> known = identities.resolve(shop, named);
    Map<Long, Set<VisitorId>> byDelivery = new HashMap<>();
    List<Long> toRedact = new ArrayList<>();
    batch
        .translated()
        .forEach(
            (delivery, events) -> {
              byDelivery.put(delivery.id(), numbers(events, known));
              if (events.stream().anyMatch(event -> tellsTooMuch(event, known))) {
                toRedact.add(delivery.id());
              }
            });
    return new NamedPeople(byDelivery, toRedact);
  }

  private static Set<VisitorId> numbers(List<ShopEvent> events, Map<Shopper, KnownShopper> known) {
    Set<VisitorId> numbers = new HashSet<>();
    for (ShopEvent event : events) {
      for (Shopper shopper : NamedShoppers.in(event)) {
        KnownShopper who = known.get(shopper);
        if (who != null) {
          numbers.add(who.writtenId());
          if (who.browserId() != null) {
            numbers.add(who.browserId());
          }
        }
      }
    }
    return numbers;
  }

  private static boolean tellsTooMuch(ShopEvent event, Map<Shopper, KnownShopper> known) {
    Instant at = event.occurredAt();
    return NamedShoppers.in(event).stream()
        .map(known::get)
        .anyMatch(who -> who != null && !who.mayRecord(at));
  }
}
