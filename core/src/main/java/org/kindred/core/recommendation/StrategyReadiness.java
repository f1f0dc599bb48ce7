package org.kindred.core.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * How far a shop has what one kind of recommendation is made of.
 *
 * @param missing what would make it better; null when it is ready
 */
public record StrategyReadiness(Strategy strategy, Level level, @Nullable Need missing) {

  /** What shoppers get meanwhile. */
  public enum Level {
    READY,
    /** A list, but of what is popular or new instead. */
    STANDS_IN,
    /** Nothing: the widget stays away. */
    EMPTY
  }

  /** What may be missing. */
  public enum Need {
    PRODUCTS,
    ACTS,
    VIEWS,
    PURCHASES,
    MODEL,
    LINKS,
    FRIENDS_ACTS,
    SHARES
  }

  static StrategyReadiness ready(Strategy strategy) {
    return new StrategyReadiness(strategy, Level.READY, null);
  }
}
