package org.kindred.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import org.kindred.core.interaction.InteractionType;

/**
 * What is asked for lately: each act counts half after each half-life. Acts are weighed up to a
 * fixed day instead of down from today, {@code w · 2^((t − t₀) / h)}, so that nothing needs to be
 * computed anew as time goes by, and the order is the same. Safe for several threads.
 */
final class DecayedCounts {

  private final Instant origin;
  private final Duration halfLife;
  private final Map<InteractionType, Integer> weights;
  private final Map<String, DoubleAdder> counts = new ConcurrentHashMap<>();

  /**
   * @param origin the day t₀, not long ago
   * @param weights w, for the types that count
   */
  DecayedCounts(Instant origin, Duration halfLife, Map<InteractionType, Integer> weights) {
    this.origin = origin;
    this.halfLife = halfLife;
    this.weights = Map.copyOf(weights);
  }

  void add(String product, InteractionType type, Instant at, long times) {
    Integer weight = weights.get(type);
    if (weight != null) {
      double halfLives =
          (double) (at.getEpochSecond() - origin.getEpochSecond()) / halfLife.toSeconds();
      counts
          .computeIfAbsent(product, id -> new DoubleAdder())
          .add(weight * times * Math.pow(2, halfLives));
    }
  }

  /** Comparable among the products of one moment; 0 for what nobody asked for. */
  double of(String product) {
    DoubleAdder count = counts.get(product);
    return count == null ? 0 : count.sum();
  }
}
