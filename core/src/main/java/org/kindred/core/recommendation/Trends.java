package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.interaction.DailyCount;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.training.LearnedEvents;
import org.kindred.spi.value.ProductId;

/** The shops' trends: counted once from the database, then as things happen. */
@ApplicationScoped
public class Trends {

  private static final Duration LOOKED_BACK = Duration.ofDays(120);

  private final InteractionLog interactions;
  private final Clock clock;
  private final Map<ShopKey, ShopTrends> trends = new ConcurrentHashMap<>();
  private final Map<ShopKey, Boolean> counted = new ConcurrentHashMap<>();

  @Inject
  public Trends(InteractionLog interactions, Clock clock) {
    this.interactions = interactions;
    this.clock = clock;
  }

  ShopTrends of(ShopKey shop) {
    return trends.computeIfAbsent(shop, key -> new ShopTrends(clock.instant()));
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsAppended appended) {
    ShopKey shop = appended.shop().key();
    if (counted.containsKey(shop)) {
      ShopTrends shopTrends = of(shop);
      appended.interactions().forEach(interaction -> add(shopTrends, interaction));
    }
  }

  /** Counts what happened before, once. Acts recorded while counting may count twice. */
  void count(Shop shop) {
    if (counted.putIfAbsent(shop.key(), true) != null) {
      return;
    }
    try {
      Instant since = clock.instant().minus(LOOKED_BACK);
      ShopTrends shopTrends = of(shop.key());
      for (DailyCount day : interactions.dailyCounts(shop.key(), since, LearnedEvents.TYPES)) {
        Instant noon = day.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        shopTrends.add(day.productId().value(), day.type(), noon, day.count());
      }
    } catch (RuntimeException e) {
      counted.remove(shop.key());
      trends.remove(shop.key());
      throw e;
    }
  }

  void forget(ShopKey shop) {
    counted.remove(shop);
    trends.remove(shop);
  }

  private static void add(ShopTrends shopTrends, Interaction interaction) {
    ProductId product = interaction.productId();
    if (product != null) {
      shopTrends.add(product.value(), interaction.type(), interaction.occurredAt(), 1);
    }
  }
}
