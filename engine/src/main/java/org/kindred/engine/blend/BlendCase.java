package org.kindred.engine.blend;

/**
 * A validation case as a blend is learned from it: what each candidate says about the items that
 * any of them puts in front, the right ones first. Right items that none of them puts in front are
 * missing: to add them would tell which they are.
 *
 * @param historyLength number of events before
 * @param rightItems how many of the first rows are right
 * @param missedItems how many right items are in no candidate's list
 * @param rows number of items
 * @param scores float [rows · candidates], row by row, as the candidates gave them
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlendCase(
    int historyLength, int rightItems, int missedItems, int rows, float[] scores) {

  /** With the logarithms of the scores in their place, see {@link ScoreNumbers}. */
  BlendCase inLogarithms(float[] scales) {
    float[] logarithms = new float[scores.length];
    for (int k = 0; k < scores.length; k++) {
      logarithms[k] = ScoreNumbers.logarithm(scores[k], scales[k % scales.length]);
    }
    return new BlendCase(historyLength, rightItems, missedItems, rows, logarithms);
  }
}
