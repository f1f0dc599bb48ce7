package org.kindred.core.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When and how models are trained. */
@Dependent
final class TrainingSettings {

  final long firstInteractions;
  final Duration settle;
  final Duration firstTimeBudget;
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
   * @param firstInteractions how many interactions a shop needs for its first model, default 200
   * @param settle how long nothing must have been imported before the first training, default 3 s
   * @param firstTimeBudget for the first training, short so that there is a model soon; default 2
   *     min
   * @param timeBudget for every other training; default 10 min
   * @param dailyAt when to train each day, in the shop's time zone; default 03:30
   * @param newEvents how many new interactions start a training; default 20,000
   * @param minInterval between two trainings that nobody asked for by hand; default 1 h
   * @param history how far back is learned from; default 730 days
   * @param repeatsCount whether a product that the shopper had already may be predicted; default no
   * @param threads of a training; default 1, so that the storefront keeps a core
   * @param seed of all randomness; default 1
   * @param node name of this server among those that share a database; default {@code main}
   */
  @Inject
  TrainingSettings(
      @ConfigProperty(name = "kindred.training.first-interactions", defaultValue = "200")
          long firstInteractions,
      @ConfigProperty(name = "kindred.training.settle", defaultValue = "PT3S") Duration settle,
      @ConfigProperty(name = "kindred.training.first-time-budget", defaultValue = "PT2M")
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
    this.firstInteractions = firstInteractions;
    this.settle = settle;
    this.firstTimeBudget = firstTimeBudget;
    this.timeBudget = timeBudget;
    this.dailyAt = dailyAt;
    this.newEvents = newEvents;
    this.minInterval = minInterval;
    this.history = history;
    this.repeatsCount = repeatsCount;
    this.threads = threads;
    this.seed = seed;
    this.node = node;
  }
}
