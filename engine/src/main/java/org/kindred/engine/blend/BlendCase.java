package org.kindred.engine.blend;

import org.kindred.engine.data.UserHistory;

/**
 * A validation case as a blend is learned from it: what each candidate says about the items that
 * any of them puts in front, the right ones first. Right items that none of them puts in front are
 * missing: to add them would tell which they are.
 *
 * @param historyLength number of events before
 * @param rightItems how many of the first rows are right
 * @param missedItems how many right items are in no candidate's list
 * @param places byte [rows], where in the history each item was last, see {@link ScoreNumbers}
 * @param scores float [rows · candidates], row by row, as the candidates gave them
 * @param links float [rows · numbers of links], see {@link LinkNumbers}
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlendCase(
    int historyLength,
    int rightItems,
    int missedItems,
    byte[] places,
    float[] scores,
    float[] links) {

  /** Without links. */
  public BlendCase(
      int historyLength, int rightItems, int missedItems, byte[] places, float[] scores) {
    this(historyLength, rightItems, missedItems, places, scores, new float[0]);
  }

  /**
   * A case of these items, the right ones first.
   *
   * @param linked of the case's history
   * @param items int [rows]
   * @param scores float [rows · candidates], row by row
   */
  public static BlendCase of(
      LinkSums linked, int rightItems, int missedItems, int[] items, float[] scores) {
    UserHistory history = linked.history();
    byte[] places = new byte[items.length];
    for (int row = 0; row < places.length; row++) {
      places[row] = (byte) ScoreNumbers.place(history, items[row]);
    }
    float[] links = linked.of(items);
    return new BlendCase(history.length(), rightItems, missedItems, places, scores, links);
  }

  /** Number of items. */
  int rows() {
    return places.length;
  }

  /**
   * With what can be added up in place of the scores: float [rows · 2 · candidates], for each row
   * the logarithms of all candidates, then their nearness; see {@link ScoreNumbers}.
   */
  BlendCase inNumbers(float[] scales) {
    int candidates = scales.length;
    float[] tops = tops(candidates);
    float[] numbers = new float[2 * scores.length];
    for (int k = 0; k < scores.length; k++) {
      int candidate = k % candidates;
      int at = 2 * (k - candidate) + candidate;
      numbers[at] = ScoreNumbers.logarithm(scores[k], scales[candidate]);
      numbers[at + candidates] = ScoreNumbers.nearness(scores[k], tops[candidate]);
    }
    return new BlendCase(historyLength, rightItems, missedItems, places, numbers, links);
  }

  private float[] tops(int candidates) {
    float[] tops = new float[candidates];
    for (int k = 0; k < scores.length; k++) {
      tops[k % candidates] = Math.max(tops[k % candidates], scores[k]);
    }
    return tops;
  }
}
