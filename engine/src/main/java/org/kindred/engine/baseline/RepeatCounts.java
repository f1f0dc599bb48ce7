package org.kindred.engine.baseline;

import java.util.Arrays;
import org.kindred.engine.data.InteractionSequences;

/** How often items are taken again by those who had them. */
final class RepeatCounts {

  /** So many interactions at the mean rate are added to those of each item. */
  private static final double SHRINKAGE = 10;

  private RepeatCounts() {}

  /** int [items]: interactions of users who had the item before. */
  static int[] of(InteractionSequences sequences, int items) {
    int[] counts = new int[items];
    int[] lastUser = new int[items];
    Arrays.fill(lastUser, -1);
    for (int u = 0; u < sequences.users(); u++) {
      for (int p = sequences.start(u); p < sequences.end(u); p++) {
        int item = sequences.item(p);
        counts[item] += lastUser[item] == u ? 1 : 0;
        lastUser[item] = u;
      }
    }
    return counts;
  }

  /** float [items]: the share of an item's interactions that are repeats; above 0 for all. */
  static float[] rates(InteractionSequences sequences, int items) {
    int[] repeats = of(sequences, items);
    int[] all = sequences.itemCounts(items);
    double mean = (1.0 + Arrays.stream(repeats).sum()) / (1 + sequences.size());
    float[] rates = new float[items];
    for (int i = 0; i < items; i++) {
      rates[i] = (float) ((repeats[i] + SHRINKAGE * mean) / (all[i] + SHRINKAGE));
    }
    return rates;
  }
}
