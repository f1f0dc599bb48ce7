package org.kindred.engine.blend;

/**
 * A validation case as a blend is learned from it: what each candidate says about the items that
 * any of them puts in front, the right ones first.
 *
 * @param historyLength number of events before
 * @param rightItems how many of the first rows are right
 * @param scores float [rows · candidates], row by row, as the candidates gave them
 * @param peaks float [candidates], each candidate's highest score over the catalogue, without what
 *     must not be recommended; 0 when it knows nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlendCase(int historyLength, int rightItems, float[] scores, float[] peaks) {

  int rows() {
    return scores.length / peaks.length;
  }
}
