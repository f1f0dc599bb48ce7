package org.kindred.core.reconcile;

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
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopIsolation;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.spi.ShopAdapter;

/**
 * Asks shops whose platform can be asked: when they are connected, every night, and when somebody
 * wants it. Safe for several threads and servers.
 */
@ApplicationScoped
public class Reconciliations {

  private static final System.Logger LOG = System.getLogger(Reconciliations.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(15);

  /** Pages of one shop before the next shop has its turn. */
  private static final int TURN = 10;

  private final Shops shops;
  private final ConnectedShops connectedShops;
  private final Transactions transactions;
  private final ReconcileJob job;
  private final ReconcileSettings settings;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private final ShopIsolation isolation = new ShopIsolation("reconciling");

  @Inject
  public Reconciliations(
      Shops shops,
      ConnectedShops connectedShops,
      Transactions transactions,
      ReconcileJob job,
      ReconcileSettings settings,
      Clock clock,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.connectedShops = connectedShops;
    this.transactions = transactions;
    this.job = job;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Reconciling of shops", PAUSE, this::reconcileDue);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Whether the shop's platform can be asked for anything. */
  public boolean isPossible(ShopKey shop) {
    return connectedShops
        .find(shop)
        .filter(adapter -> !ReconcilePlan.of(ReconcileTrigger.DEMAND, adapter).isEmpty())
        .isPresent();
  }

  /** Asks the shop soon, unless it is being asked already; false when it cannot be asked. */
  public boolean start(ShopKey key) {
    Shop shop = shops.get(key);
    Optional<ShopAdapter> adapter = connectedShops.find(key);
    if (adapter.isEmpty() || !isPossible(key)) {
      return false;
    }
    begin(shop, adapter.get(), ReconcileTrigger.DEMAND);
    loop.wake();
    return true;
  }

  /** The newest of the shop's reconciliations, newest first. */
  public List<Reconciliation> list(ShopKey key, int limit) {
    Shop shop = shops.get(key);
    return transactions.required(
        entityManager -> new ReconcileRows(entityManager, shop).newest(limit));
  }

  /** Begins what is due and asks for some pages of each shop; says whether more wait. */
  boolean reconcileDue() {
    boolean more = false;
    for (Shop shop : shops.all()) {
      if (shop.state() == ShopState.CONNECTED && !loop.isStopping()) {
        more |= isolation.run(shop.key(), () -> reconcile(shop));
      }
    }
    return more;
  }

  private boolean reconcile(Shop shop) {
    Optional<ShopAdapter> adapter = connectedShops.find(shop.key());
    if (adapter.isEmpty()) {
      return false;
    }
    due(shop).ifPresent(trigger -> begin(shop, adapter.get(), trigger));
    boolean more = true;
    for (int page = 0; page < TURN && more && !loop.isStopping(); page++) {
      more = job.askNext(shop, adapter.get());
    }
    return more;
  }

  private Optional<ReconcileTrigger> due(Shop shop) {
    List<Reconciliation> newest = list(shop.key(), 1);
    if (newest.isEmpty()) {
      return Optional.of(ReconcileTrigger.FIRST);
    }
    Instant now = clock.instant();
    Instant tonight = now.atZone(shop.timeZone()).with(settings.dailyAt).toInstant();
    return !now.isBefore(tonight) && newest.get(0).startedAt().isBefore(tonight)
        ? Optional.of(ReconcileTrigger.NIGHTLY)
        : Optional.empty();
  }

  private void begin(Shop shop, ShopAdapter adapter, ReconcileTrigger trigger) {
    List<ReconcilePhase> phases = ReconcilePlan.of(trigger, adapter);
    if (phases.isEmpty()) {
      return;
    }
    boolean begun =
        transactions.requiresNew(
            entityManager -> {
              ReconcileRows table = new ReconcileRows(entityManager, shop);
              if (!table.lockShop() || table.isRunning()) {
                return false;
              }
              table.add(trigger, phases.get(0), since(table, trigger), clock.instant());
              return true;
            });
    if (begun) {
      LOG.log(System.Logger.Level.INFO, "Shop {0} is being reconciled ({1})", shop.key(), trigger);
    }
  }

  private Instant since(ReconcileRows table, ReconcileTrigger trigger) {
    Optional<Reconciliation> last =
        trigger == ReconcileTrigger.FIRST ? Optional.empty() : table.lastCompleted();
    return last.map(before -> before.startedAt().minus(settings.overlap))
        .orElseGet(() -> clock.instant().minus(settings.history));
  }
}
