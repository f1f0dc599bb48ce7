package org.kindred.core.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;

/** Removes deliveries, applied or parked, once their time is over. */
@ApplicationScoped
public class DeliveryRetention {

  private static final System.Logger LOG = System.getLogger(DeliveryRetention.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** Small transactions let the intake pass. */
  private static final int GROUP = 1_000;

  private final Shops shops;
  private final Transactions transactions;
  private final IntakeSettings settings;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;

  @Inject
  public DeliveryRetention(
      Shops shops,
      Transactions transactions,
      IntakeSettings settings,
      Clock clock,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Removal of old deliveries", PAUSE, this::removeOld);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  boolean removeOld() {
    Instant then = clock.instant().minus(settings.retention);
    for (Shop shop : shops.all()) {
      int removed =
          removeAll(shop, DeliveryState.APPLIED, then)
              + removeAll(shop, DeliveryState.PARKED, then);
      if (removed > 0) {
        LOG.log(
            System.Logger.Level.INFO,
            "Shop {0}: {1} old deliveries removed",
            shop.key(),
            Integer.toString(removed));
      }
    }
    return false;
  }

  private int removeAll(Shop shop, DeliveryState state, Instant then) {
    int removed = 0;
    int last;
    do {
      last =
          transactions.requiresNew(
              entityManager -> remove(new DeliveryRows(entityManager), shop, state, then));
      removed += last;
    } while (last == GROUP && !loop.isStopping());
    return removed;
  }

  private static int remove(DeliveryRows table, Shop shop, DeliveryState state, Instant then) {
    List<Long> ids = table.receivedBefore(shop, state, then, GROUP);
    table.delete(ids);
    return ids.size();
  }
}
