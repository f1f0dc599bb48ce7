package org.kindred.core.modelstore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;

/** Loads each shop's live model after a start, and when another server has made one live. */
@ApplicationScoped
public class ModelWatcher {

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Shops shops;
  private final ModelVersions versions;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;

  @Inject
  public ModelWatcher(Shops shops, ModelVersions versions, BackgroundExecutor executor) {
    this.shops = shops;
    this.versions = versions;
    this.executor = executor;
    this.loop = new BackgroundLoop("Loading of models", PAUSE, this::look);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  private boolean look() {
    for (Shop shop : shops.all()) {
      if (!loop.isStopping()) {
        versions.catchUp(shop);
      }
    }
    return false;
  }
}
