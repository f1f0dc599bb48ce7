package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The area under the ROC curve: the chance that something taken has a higher prediction than
 * something that was not, ties counting half.
 *
 * @see "Hanley, McNeil 1982, The meaning and use of the area under a receiver operating
 *     characteristic (ROC) curve"
 */
public final class Auc {

  private Auc() {}

  /**
   * In the rank-sum form.
   *
   * @param predictions float [cases]
   * @param taken boolean [cases]
   * @return 0 … 1; one half when there is but one kind
   */
  public static double of(float[] predictions, boolean[] taken) {
    int[] order = new int[predictions.length];
    Arrays.setAll(order, k -> k);
    IntArrays.quickSort(order, (a, b) -> Float.compare(predictions[a], predictions[b]));
    double rankSum = 0;
    long positives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && predictions[order[to]] == predictions[order[from]]) {
        to++;
      }
      for (int k = from; k < to; k++) {
        if (taken[order[k]]) {
          rankSum += (from + 1 + to) / 2.0;
          positives++;
        }
      }
      from = to;
    }
    long negatives = order.length - positives;
    return positives == 0 || negatives == 0
        ? 0.5
        : (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }
}
