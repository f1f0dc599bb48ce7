package org.kindred.admin.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.shop.SubscriptionWords;
import org.kindred.core.intake.DeliveryRhythms;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.recommendation.Readiness;
import org.kindred.core.reconcile.Reconciliations;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.training.TrainingRuns;

/** How each part of the system does now. */
@Named
@RequestScoped
public class HealthPage {

  private static final System.Logger LOG = System.getLogger(HealthPage.class.getName());
  private static final long MEGABYTE = 1024L * 1024;

  private final Shops shops;
  private final IntakeHealth intakeHealth;
  private final ModelVersions models;
  private final TrainingRuns runs;
  private final SubscriptionWords words;
  private final DeliveryRhythms rhythms;
  private final Reconciliations reconciliations;
  private final Readiness readiness;
  private final Clock clock;
  private final Map<ShopKey, Optional<ShopHealth>> health = new HashMap<>();
  private @Nullable List<Shop> all;
  private long databaseMillis;

  @Inject
  public HealthPage(
      Shops shops,
      IntakeHealth intakeHealth,
      ModelVersions models,
      TrainingRuns runs,
      SubscriptionWords words,
      DeliveryRhythms rhythms,
      Reconciliations reconciliations,
      Readiness readiness,
      Clock clock) {
    this.shops = shops;
    this.intakeHealth = intakeHealth;
    this.models = models;
    this.runs = runs;
    this.words = words;
    this.rhythms = rhythms;
    this.reconciliations = reconciliations;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** Each shop, also one that was disconnected. */
  public List<Shop> getShops() {
    if (all == null) {
      all = shopsTimed();
    }
    return all;
  }

  /** Null when it cannot be told: this page is looked at when something is broken. */
  public @Nullable ShopHealth of(Shop shop) {
    return health.computeIfAbsent(shop.key(), key -> attempt(shop)).orElse(null);
  }

  private Optional<ShopHealth> attempt(Shop shop) {
    try {
      return Optional.of(healthOf(shop));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "How shop " + shop.key() + " does cannot be told just now",
          e);
      return Optional.empty();
    }
  }

  /** How long the database took to answer this page's first question. */
  public long getDatabaseMillis() {
    getShops();
    return databaseMillis;
  }

  public Duration getUptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  /** Megabytes of heap in use. */
  public long getHeapUsed() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** Megabytes of heap there can be. */
  public long getHeapLimit() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax() / MEGABYTE;
  }

  private List<Shop> shopsTimed() {
    long before = System.nanoTime();
    List<Shop> found = shops.all();
    databaseMillis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    return found;
  }

  private ShopHealth healthOf(Shop shop) {
    return new ShopHealth(
        shop,
        intakeHealth.of(shop.key()),
        shops.isReadable(shop.key()),
        models.live(shop.key()).orElse(null),
        runs.current(shop.key()).orElse(null),
        words.of(shop),
        rhythms.of(shop.key()),
        reconciliations.list(shop.key(), 1).stream().findFirst().orElse(null),
        shop.state() == ShopState.CONNECTED ? readiness.of(shop) : List.of());
  }

  /** Whether a topic is quiet for longer than it usually is. */
  public boolean isSilent(TopicRhythm topic) {
    return topic.isSilentAt(clock.instant());
  }
}
