package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.ShopAdapter;

/**
 * Reads and translates a shop's oldest deliveries, the next ones while those before them are
 * applied. It holds none of them: who applies them has to see which still wait.
 */
@ApplicationScoped
public class UpcomingDeliveries {

  /** So that a few large bodies do not fill the memory. */
  private static final long BATCH_BYTES = 16 << 20;

  /** After a smaller batch there is mostly nothing to read. */
  private static final int WORTH_READING_ON = 50;

  private final Transactions transactions;
  private final IntakeSettings settings;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final Map<ShopKey, Ahead> ahead = new ConcurrentHashMap<>();

  @Inject
  public UpcomingDeliveries(
      Transactions transactions,
      IntakeSettings settings,
      Clock clock,
      BackgroundExecutor executor) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
  }

  private record Ahead(ShopAdapter adapter, CompletableFuture<TranslatedBatch> batch) {}

  /** The next that are due; empty when none is. */
  TranslatedBatch next(Shop shop, ShopAdapter adapter) {
    return wasRead(shop, adapter).orElseGet(() -> read(shop, adapter, List.of()));
  }

  /** What failed, or found nothing then, is read again. */
  private Optional<TranslatedBatch> wasRead(Shop shop, ShopAdapter adapter) {
    Ahead read = ahead.remove(shop.key());
    if (read == null || !read.adapter().equals(adapter)) {
      return Optional.empty();
    }
    return read.batch()
        .handle((batch, failure) -> Optional.ofNullable(batch))
        .join()
        .filter(batch -> !batch.ids().isEmpty());
  }

  /** Starts to read what comes after a batch that is about to be applied. */
  void readOn(Shop shop, ShopAdapter adapter, TranslatedBatch before) {
    if (before.ids().size() >= WORTH_READING_ON) {
      ahead.put(
          shop.key(),
          new Ahead(
              adapter,
              CompletableFuture.supplyAsync(() -> read(shop, adapter, before.ids()), executor)));
    }
  }

  /** Drops what was read of the shop, since its deliveries are worked on elsewhere. */
  void forget(Shop shop) {
    ahead.remove(shop.key());
  }

  private TranslatedBatch read(Shop shop, ShopAdapter adapter, List<Long> without) {
    List<StoredDelivery> deliveries =
        transactions.requiresNew(
            entityManager -> {
              DeliveryRows table = new DeliveryRows(entityManager);
              int limit = settings.batch(Sql.on(entityManager).isEmbedded());
              return table.read(
                  table.due(
                      shop, DeliveryState.PENDING, clock.instant(), without, limit, BATCH_BYTES),
                  DeliveryState.PENDING);
            });
    return TranslatedBatch.of(adapter.webhooks(), deliveries, settings.attempts);
  }
}
