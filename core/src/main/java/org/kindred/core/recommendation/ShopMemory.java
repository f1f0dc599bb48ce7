package org.kindred.core.recommendation;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopChanged;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/** Keeps catalogues and trends of all shops in memory and up to date. */
@ApplicationScoped
public class ShopMemory {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** Ordering anew takes at most a twentieth of one core. */
  private static final int REST_AFTER_RANKING = 20;

  /** Waiting for a database that comes up late must not hold up the next ordering. */
  private static final long LONGEST_REST_MILLIS = 10_000;

  private final Shops shops;
  private final ShopCatalogs catalogs;
  private final Trends trends;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loading;
  private long restUntil;

  @Inject
  public ShopMemory(
      Shops shops, ShopCatalogs catalogs, Trends trends, Clock clock, BackgroundExecutor executor) {
    this.shops = shops;
    this.catalogs = catalogs;
    this.trends = trends;
    this.clock = clock;
    this.executor = executor;
    this.loading = new BackgroundLoop("Memory of shops", PAUSE, this::refresh);
    catalogs.onChange(loading::wake);
  }

  void start(@Observes Startup startup) {
    loading.start(executor);
  }

  @PreDestroy
  void stop() {
    loading.stop(STOP);
  }

  void wake(@Observes ShopChanged changed) {
    loading.wake();
  }

  boolean refresh() {
    long begin = clock.millis();
    boolean ranks = begin >= restUntil;
    for (Shop shop : shops.all()) {
      if (shop.state() != ShopState.ERASED && !loading.isStopping()) {
        catalogs.refresh(shop);
        trends.count(shop);
        if (ranks) {
          trends.of(shop.key()).rank(catalogs.of(shop.key()));
        }
      }
    }
    if (ranks) {
      long end = clock.millis();
      restUntil = end + Math.min(LONGEST_REST_MILLIS, REST_AFTER_RANKING * (end - begin));
    }
    return false;
  }
}
