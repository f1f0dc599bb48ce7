package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.UserHistory;

/**
 * How much somebody's acts are like a history: the cosine of their items, which counts less the
 * fewer there are. Not thread-safe.
 *
 * @see "Herlocker, Konstan, Borchers, Riedl 1999, An algorithmic framework for performing
 *     collaborative filtering, section 5.2"
 */
final class Likeness {

  private static final double SHRINKAGE = 5;

  private final IntSet own;
  private final IntSet common = new IntOpenHashSet();

  Likeness(UserHistory history) {
    this.own = new IntOpenHashSet(history.items());
  }

  /** 0 … 1. */
  double of(Acts acts) {
    common.clear();
    for (int item : acts.items()) {
      if (own.contains(item)) {
        common.add(item);
      }
    }
    double lengths = Math.sqrt((own.size() + 1.0) * (acts.size() + 1.0));
    return common.size() / (lengths + SHRINKAGE);
  }
}
