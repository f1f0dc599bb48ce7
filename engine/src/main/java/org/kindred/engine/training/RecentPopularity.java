package org.kindred.engine.training;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * How much each item is asked for, with interactions counting half as much for each tenth of the
 * time that they lie back.
 */
final class RecentPopularity {

  private static final double HALF_LIVES = 10;

  private RecentPopularity() {}

  /** float [items]; 0 for items that nobody asked for. */
  static float[] of(TrainingSet set) {
    InteractionSequences sequences = set.sequences();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int p = 0; p < sequences.size(); p++) {
      first = Math.min(first, sequences.timestamp(p));
      last = Math.max(last, sequences.timestamp(p));
    }
    double halfLife = Math.max(1, (last - first) / HALF_LIVES);
    float[] popularity = new float[set.itemCount()];
    for (int p = 0; p < sequences.size(); p++) {
      popularity[sequences.item(p)] +=
          (float) Math.pow(0.5, (last - sequences.timestamp(p)) / halfLife);
    }
    return popularity;
  }
}
