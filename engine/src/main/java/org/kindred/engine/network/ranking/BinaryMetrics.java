package org.kindred.engine.network.ranking;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * How well probabilities fit labels 0 and 1.
 *
 * @param accuracy share of rows on the right side of 1/2
 * @param auc probability that a taken one has a higher prediction than one that was not, ties
 *     counting half; 0.5 when there is but one kind
 * @param logLoss mean of -log(probability of what happened)
 */
public record BinaryMetrics(double accuracy, double auc, double logLoss) {

  private static final double SMALLEST = 1e-7;

  static BinaryMetrics of(float[] predictions, float[] labels) {
    int right = 0;
    double loss = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean taken = labels[i] > 0.5;
      right += taken == predictions[i] > 0.5 ? 1 : 0;
      double probability = taken ? predictions[i] : 1 - predictions[i];
      loss -= Math.log(Math.max(SMALLEST, probability));
    }
    return new BinaryMetrics(
        (double) right / labels.length, auc(predictions, labels), loss / labels.length);
  }

  /** The rank-sum form of the area under the curve. */
  private static double auc(float[] predictions, float[] labels) {
    int[] order = new int[labels.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.quickSort(order, (a, b) -> Float.compare(predictions[a], predictions[b]));
    double rankSum = 0;
    long taken = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && predictions[order[to]] == predictions[order[from]]) {
        to++;
      }
      for (int k = from; k < to; k++) {
        if (labels[order[k]] > 0.5) {
          rankSum += (from + 1 + to) / 2.0;
          taken++;
        }
      }
      from = to;
    }
    long others = labels.length - taken;
    return taken == 0 || others == 0
        ? 0.5
        : (rankSum - taken * (taken + 1) / 2.0) / ((double) taken * others);
  }
}
