package org.kindred.core.subscription;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.intake.DeliveryRhythms;
import org.kindred.core.reconcile.Reconciliations;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopIsolation;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/**
 * Looks after each shop every half hour, and has it asked anew when what it sent seems to have
 * stopped: platforms disable webhooks that failed a few times, and tell nobody. A shop that never
 * was asked is asked, too.
 */
@ApplicationScoped
public class SilenceWatch {

  private static final System.Logger LOG = System.getLogger(SilenceWatch.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Duration STOP = Duration.ofSeconds(5);

  /** One that failed on the way may stand before one that found something. */
  private static final int RECONCILIATIONS = 3;

  private final Shops shops;
  private final Subscriptions subscriptions;
  private final DeliveryRhythms rhythms;
  private final Reconciliations reconciliations;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private final ShopIsolation isolation = new ShopIsolation("looking for its deliveries");

  @Inject
  public SilenceWatch(
      Shops shops,
      Subscriptions subscriptions,
      DeliveryRhythms rhythms,
      Reconciliations reconciliations,
      Clock clock,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.subscriptions = subscriptions;
    this.rhythms = rhythms;
    this.reconciliations = reconciliations;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Looking for deliveries that stopped", PAUSE, this::look);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  boolean look() {
    for (Shop shop : shops.all()) {
      if (shop.state() == ShopState.CONNECTED && !loop.isStopping()) {
        isolation.run(shop.key(), () -> lookAfter(shop));
      }
    }
    return false;
  }

  private boolean lookAfter(Shop shop) {
    if (!subscriptions.isPossible(shop.key())) {
      return false;
    }
    Optional<Subscription> last = subscriptions.find(shop.key());
    if (last.isEmpty()) {
      subscriptions.request(shop, SubscriptionReason.of(SubscriptionCause.CONNECTED));
    } else {
      silence(shop, last.get()).reason(clock.instant()).ifPresent(reason -> ask(shop, reason));
    }
    return false;
  }

  private Silence silence(Shop shop, Subscription last) {
    return new Silence(
        last, rhythms.of(shop.key()), reconciliations.list(shop.key(), RECONCILIATIONS));
  }

  private void ask(Shop shop, SubscriptionReason reason) {
    LOG.log(
        System.Logger.Level.INFO,
        "Shop {0} is asked for its events anew: {1} {2}",
        shop.key(),
        reason.cause(),
        reason.about() == null ? "" : reason.about());
    subscriptions.request(shop, reason);
  }
}
