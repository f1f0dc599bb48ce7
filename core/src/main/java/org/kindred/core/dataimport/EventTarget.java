package org.kindred.core.dataimport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.NewInteraction;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * What customers did. The same customer, product, moment and kind of act are one event, in whatever
 * file and however often they are told. Purchases of the past are learned from and are no orders:
 * they appear in no report.
 */
final class EventTarget implements ImportTarget {

  private final InteractionLog interactions;
  private final Shop shop;
  private final Instant receivedAt;
  private final EventTimes times;
  private final List<NewInteraction> taken = new ArrayList<>();

  EventTarget(InteractionLog interactions, Shop shop, Instant receivedAt) {
    this.interactions = interactions;
    this.shop = shop;
    this.receivedAt = receivedAt;
    this.times = new EventTimes(shop);
  }

  @Override
  public List<String> required() {
    return List.of("user", "item", "ts", "event");
  }

  @Override
  public void add(long number, Fields line) {
    CustomerId customer = line.id("user", CustomerId::new);
    ProductId product = line.id("item", ProductId::new);
    Instant at = times.read("ts", line.get("ts"));
    EventWords.Meaning meaning = EventWords.of(line.get("event"));
    int quantity = line.integer("quantity").orElse(1);
    if (quantity < 1) {
      throw new UnusableLineException("quantity must be at least 1, got " + quantity);
    }
    taken.add(
        NewInteraction.builder(
                key(customer, product, at, meaning.type()),
                Shopper.of(customer),
                meaning.type(),
                at,
                receivedAt)
            .product(product)
            .quantity(quantity)
            .rating(meaning.rating())
            .amount(amount(line, meaning.type(), quantity))
            .build());
  }

  @Override
  public void write() {
    interactions.append(shop, taken);
    taken.clear();
  }

  /** Files are mostly sorted by customer. */
  private static EventKey key(
      CustomerId customer, ProductId product, Instant at, InteractionType type) {
    return EventKey.clustered(
        customer.value(), "import", customer.value(), product.value(), at.toString(), type.name());
  }

  /** The price is that of one. It is checked with every event, and kept with purchases. */
  private @Nullable Money amount(Fields line, InteractionType type, int quantity) {
    Money price = line.money("price", shop.currency()).orElse(null);
    if (price == null || type != InteractionType.PURCHASE) {
      return null;
    }
    try {
      return new Money(price.amount().multiply(BigDecimal.valueOf(quantity)), price.currency());
    } catch (IllegalArgumentException e) {
      throw new UnusableLineException("price times quantity: " + e.getMessage());
    }
  }
}
