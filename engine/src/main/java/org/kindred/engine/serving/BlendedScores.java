package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.TopItems;

/**
 * What all candidates say to one question, in a blend; or to several questions, one for each seed,
 * added up.
 *
 * @param blend of the candidates
 * @param historyLength of the question
 * @param questions for each float [candidates][items]
 */
record BlendedScores(Blend blend, int historyLength, List<float[][]> questions) {

  /** The items that stand first in any candidate's list; fewer if fewer are known. */
  IntSet front(int length) {
    IntSet front = new IntLinkedOpenHashSet();
    for (float[][] rows : questions) {
      for (float[] row : rows) {
        for (int item : TopItems.of(row, length, 0)) {
          front.add(item);
        }
      }
    }
    return front;
  }

  float score(int item) {
    float sum = 0;
    for (float[][] rows : questions) {
      float[] ofItem = new float[rows.length];
      for (int c = 0; c < ofItem.length; c++) {
        ofItem[c] = rows[c][item];
      }
      sum += blend.score(historyLength, ofItem);
    }
    return sum;
  }
}
