package org.kindred.engine.baseline;

import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/** A candidate that has reasons for a few items of each history, and adds them up. */
interface SparseModel extends CandidateModel, HistoryScorer, Tuned {

  @Override
  default void score(List<UserHistory> histories, float[][] scores) {
    for (int b = 0; b < histories.size(); b++) {
      score(histories.get(b), Tally.into(scores[b]));
    }
  }

  @Override
  default void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    Tally tally = Tally.into(scratch);
    for (int b = 0; b < histories.size(); b++) {
      score(histories.get(b), tally);
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = tally.sum(items[k]);
      }
      tally.clear();
    }
  }
}
