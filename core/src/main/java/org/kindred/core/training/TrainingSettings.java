package org.kindred.core.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When and how models are trained. */
@Dependent
final class TrainingSettings {

  private static final Duration SHORTEST = Duration.ofSeconds(10);

  /** How many interactions a first training can learn from in its time. */
  private static final double SMALL_SHOP = 200_000;

  final long firstInteractions;
  final Duration settle;
  private final Duration firstTimeBudget;
  final Duration timeBudget;
  final LocalTime dailyAt;
  final long newEvents;
  final Duration minInterval;
  final Duration history;
  final boolean repeatsCount;
  final int threads;
  final long seed;
  final String node;

  /**
   * @param firstInteractions how many interactions a shop needs for its first model, at least 1;
   *     default 200
   * @param settle how long nothing must have been imported before the first training; default 3 s
   * @param firstTimeBudget for the first training of a shop of up to 200,000 interactions, at least
   *     10 s, short so that there is a model soon; default 90 s
   * @param timeBudget for every other training, at least 10 s; default 10 min
   * @param dailyAt when to train each day, in the shop's time zone; default 03:30
   * @param newEvents how many new interactions start a training, at least 1; default 20,000
   * @param minInterval between two trainings that nobody asked for by hand; default 1 h
   * @param history how far back is learned from, at least 1 day; default 730 days
   * @param repeatsCount whether a product that the shopper had already may be predicted; default no
   * @param threads of a training, at least 1; default 1, so that the storefront keeps a core
   * @param seed of all randomness; default 1
   * @param node name of this server among those that share a database; default {@code main}
   * @throws IllegalArgumentException that names the setting that is too small
   */
  @Inject
  TrainingSettings(
      @ConfigProperty(name = "kindred.training.first-interactions", defaultValue = "200")
          long firstInteractions,
      @ConfigProperty(name = "kindred.training.settle", defaultValue = "PT3S") Duration settle,
      @ConfigProperty(name = "kindred.training.first-time-budget", defaultValue = "PT90S")
          Duration firstTimeBudget,
      @ConfigProperty(name = "kindred.training.time-budget", defaultValue = "PT10M")
          Duration timeBudget,
      @ConfigProperty(name = "kindred.training.daily-at", defaultValue = "03:30") LocalTime dailyAt,
      @ConfigProperty(name = "kindred.training.new-events", defaultValue = "20000") long newEvents,
      @ConfigProperty(name = "kindred.training.min-interval", defaultValue = "PT1H")
          Duration minInterval,
      @ConfigProperty(name = "kindred.training.history", defaultValue = "P730D") Duration history,
      @ConfigProperty(name = "kindred.training.repeats-count", defaultValue = "false")
          boolean repeatsCount,
      @ConfigProperty(name = "kindred.training.threads", defaultValue = "1") int threads,
      @ConfigProperty(name = "kindred.training.seed", defaultValue = "1") long seed,
      @ConfigProperty(name = "kindred.node.name", defaultValue = "main") String node) {
    this.firstInteractions = atLeast(1L, "first-interactions", firstInteractions);
    this.settle = atLeast(Duration.ZERO, "settle", settle);
    this.firstTimeBudget = atLeast(SHORTEST, "first-time-budget", firstTimeBudget);
    this.timeBudget = atLeast(SHORTEST, "time-budget", timeBudget);
    this.dailyAt = dailyAt;
    this.newEvents = atLeast(1L, "new-events", newEvents);
    this.minInterval = atLeast(Duration.ZERO, "min-interval", minInterval);
    this.history = atLeast(Duration.ofDays(1), "history", history);
    this.repeatsCount = repeatsCount;
    this.threads = atLeast(1, "threads", threads);
    this.seed = seed;
    this.node = node;
  }

  /**
   * The time for the first training, in proportion to what there is to learn from: in too little,
   * it finds nothing better than best sellers. No more than any other training has.
   */
  Duration firstTimeBudget(long interactions) {
    Duration needed =
        Duration.ofMillis(
            Math.round(firstTimeBudget.toMillis() * Math.max(1, interactions / SMALL_SHOP)));
    Duration most = firstTimeBudget.compareTo(timeBudget) > 0 ? firstTimeBudget : timeBudget;
    return needed.compareTo(most) > 0 ? most : needed;
  }

  private static <T extends Comparable<T>> T atLeast(T least, String name, T value) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "kindred.training." + name + " must be at least " + least + ", got " + value);
    }
    return value;
  }
}
