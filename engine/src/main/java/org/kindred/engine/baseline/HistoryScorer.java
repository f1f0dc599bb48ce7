package org.kindred.engine.baseline;

import org.kindred.engine.data.UserHistory;

/** Scores for one history: those items that have a reason, with its weight. */
@FunctionalInterface
interface HistoryScorer {

  void score(UserHistory history, Tally tally);
}
