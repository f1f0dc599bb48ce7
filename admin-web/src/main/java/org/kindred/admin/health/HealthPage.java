package org.kindred.admin.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.intake.DeliveryRhythms;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;
import org.kindred.core.subscription.Subscriptions;
import org.kindred.core.training.TrainingRuns;

/** How each part of the system does now. */
@Named
@RequestScoped
public class HealthPage {

  private static final long MEGABYTE = 1024L * 1024;

  private final Shops shops;
  private final IntakeHealth intakeHealth;
  private final ModelVersions models;
  private final TrainingRuns runs;
  private final Subscriptions subscriptions;
  private final DeliveryRhythms rhythms;
  private final Clock clock;
  private @Nullable List<ShopHealth> health;
  private long databaseMillis;

  @Inject
  public HealthPage(
      Shops shops,
      IntakeHealth intakeHealth,
      ModelVersions models,
      TrainingRuns runs,
      Subscriptions subscriptions,
      DeliveryRhythms rhythms,
      Clock clock) {
    this.shops = shops;
    this.intakeHealth = intakeHealth;
    this.models = models;
    this.runs = runs;
    this.subscriptions = subscriptions;
    this.rhythms = rhythms;
    this.clock = clock;
  }

  /** Each shop, also one that was disconnected. */
  public List<ShopHealth> getShops() {
    if (health == null) {
      health = shopsTimed().stream().map(this::healthOf).toList();
    }
    return health;
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
    List<Shop> all = shops.all();
    databaseMillis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    return all;
  }

  private ShopHealth healthOf(Shop shop) {
    return new ShopHealth(
        shop,
        intakeHealth.of(shop.key()),
        shops.isReadable(shop.key()),
        models.live(shop.key()).orElse(null),
        runs.current(shop.key()).orElse(null),
        subscriptions.find(shop.key()).orElse(null),
        rhythms.of(shop.key()));
  }

  /** Whether a topic is quiet for longer than it usually is. */
  public boolean isSilent(TopicRhythm topic) {
    return topic.isSilentAt(clock.instant());
  }
}
