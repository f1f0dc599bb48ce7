package org.kindred.engine.baseline;

import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/** Scores for one history: those items that have a reason, with its weight. */
@FunctionalInterface
interface HistoryScorer {

  void score(UserHistory history, Tally tally);

  /** Scores a few items for each history, as {@link CandidateModel#scoreItems} has it. */
  default void scoreItems(
      List<UserHistory> histories, int[] items, int itemCount, float[][] scores) {
    Tally tally = Tally.of(itemCount);
    for (int b = 0; b < histories.size(); b++) {
      score(histories.get(b), tally);
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = tally.sum(items[k]);
      }
      tally.clear();
    }
  }
}
