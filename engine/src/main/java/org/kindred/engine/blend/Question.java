package org.kindred.engine.blend;

import org.kindred.engine.data.UserHistory;

/**
 * What a blend looks at beside the scores of an item.
 *
 * @param historyLength by which its weights are chosen
 * @param history in which the item may be
 * @param tops float [candidates], the highest score that each gives to any item
 * @param links what the people about the user did
 */
@SuppressWarnings("ArrayRecordComponent")
public record Question(int historyLength, UserHistory history, float[] tops, LinkSums links) {

  /** Of somebody who is linked with nobody. */
  public Question(int historyLength, UserHistory history, float[] tops) {
    this(historyLength, history, tops, LinkSums.NONE);
  }

  /** The question that has been scored, without links: float [candidates][items]. */
  public static Question of(UserHistory history, float[][] scores) {
    return of(history, scores, LinkNumbers.NONE);
  }

  static Question of(UserHistory history, float[][] scores, LinkNumbers links) {
    float[] tops = new float[scores.length];
    for (int c = 0; c < tops.length; c++) {
      tops[c] = top(scores[c]);
    }
    return new Question(history.length(), history, tops, links.sums(history));
  }

  private static float top(float[] scores) {
    float top = 0;
    for (float score : scores) {
      if (score > top) {
        top = score;
      }
    }
    return top;
  }

  /** As if the history had been another one, but with the same weights and in the same units. */
  public Question with(UserHistory other) {
    return new Question(
        historyLength, other, tops, other.social().isEmpty() ? LinkSums.NONE : links);
  }

  int place(int item) {
    return ScoreNumbers.place(history, item);
  }
}
