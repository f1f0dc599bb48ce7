package org.kindred.engine.blend;

import org.kindred.engine.data.UserHistory;

/**
 * What a blend looks at beside the scores of an item.
 *
 * @param historyLength by which its weights are chosen
 * @param history in which the item may be
 * @param tops float [candidates], the highest score that each gives to any item
 */
@SuppressWarnings("ArrayRecordComponent")
public record Question(int historyLength, UserHistory history, float[] tops) {

  /** The question that has been scored: float [candidates][items]. */
  public static Question of(UserHistory history, float[][] scores) {
    float[] tops = new float[scores.length];
    for (int c = 0; c < tops.length; c++) {
      for (float score : scores[c]) {
        tops[c] = score > tops[c] ? score : tops[c];
      }
    }
    return new Question(history.length(), history, tops);
  }

  /** As if the history had been another one, but with the same weights and in the same units. */
  public Question with(UserHistory other) {
    return new Question(historyLength, other, tops);
  }

  int place(int item) {
    return ScoreNumbers.place(history, item);
  }
}
