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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopIsolation;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.spi.ShopAdapter;

/**
 * Applies what was accepted: in the order of acceptance within a shop, one shop after the other,
 * and never stopped by one of them. Looks at a shop when something was accepted here, and at all of
 * them every two seconds, for what is to be tried again or was left by another server. Of several
 * servers, one at a time works on a shop.
 */
@ApplicationScoped
public class DeliveryProcessor {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Shops shops;
  private final ConnectedShops connectedShops;
  private final UpcomingDeliveries upcoming;
  private final DeliveryBatches batches;
  private final DeliveryCompletion completion;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private final Set<ShopKey> awake = ConcurrentHashMap.newKeySet();
  private final ShopIsolation isolation = new ShopIsolation("processing of deliveries");
  private Instant nextLook = Instant.MIN;
  private volatile boolean started;

  @Inject
  public DeliveryProcessor(
      Shops shops,
      ConnectedShops connectedShops,
      UpcomingDeliveries upcoming,
      DeliveryBatches batches,
      DeliveryCompletion completion,
      Clock clock,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.connectedShops = connectedShops;
    this.upcoming = upcoming;
    this.batches = batches;
    this.completion = completion;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Processing of deliveries", PAUSE, this::processNext);
    completion.onCompletion(this::wake);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Something of the shop waits. Returns at once. */
  void wake(Shop shop) {
    awake.add(shop.key());
    loop.wake();
  }

  /** Whether all shops could be looked at once since the start. */
  boolean hasStarted() {
    return started;
  }

  /** Works on a batch of each shop that has any; says whether more wait. */
  boolean processNext() {
    lookAtAllFromTimeToTime();
    boolean more = false;
    for (ShopKey key : List.copyOf(awake)) {
      awake.remove(key);
      if (!loop.isStopping() && isolation.run(key, () -> process(key))) {
        awake.add(key);
        more = true;
      }
    }
    return more;
  }

  private void lookAtAllFromTimeToTime() {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    for (Shop shop : shops.all()) {
      if (shop.state() == ShopState.CONNECTED) {
        awake.add(shop.key());
      }
    }
    started = true;
    nextLook = now.plus(BETWEEN_LOOKS);
  }

  private boolean process(ShopKey key) {
    Shop shop = shops.get(key);
    Optional<ShopAdapter> adapter = connectedShops.find(key);
    if (adapter.isEmpty()) {
      return false;
    }
    TranslatedBatch batch = upcoming.next(shop, adapter.get());
    if (batch.ids().isEmpty()) {
      return false;
    }
    upcoming.readOn(shop, adapter.get(), batch);
    DeliveryBatches.Outcome outcome = batches.process(shop, batch);
    if (outcome.incomplete() > 0) {
      completion.wake();
    }
    if (!outcome.locked()) {
      upcoming.forget(shop);
    }
    return outcome.locked() && batch.ids().size() > outcome.failed();
  }
}
