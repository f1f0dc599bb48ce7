package org.kindred.engine.baseline;

import org.kindred.engine.data.UserHistory;

/** Scores by a kernel without computing its rows beforehand: for trying out parameters. */
final class KernelScorer implements HistoryScorer {

  private static final int MAX_OCCURRENCES = 300;

  private final ItemKernel kernel;
  private final float[] weights;

  KernelScorer(ItemKernel kernel, Recency recency) {
    this.kernel = kernel;
    this.weights = recency.weights();
  }

  @Override
  public void score(UserHistory history, Tally tally) {
    int last = history.length() - 1;
    for (int k = 0; k < weights.length && k <= last; k++) {
      kernel.addRow(history.item(last - k), weights[k], MAX_OCCURRENCES, tally);
    }
  }
}
