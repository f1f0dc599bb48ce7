package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.Question;
import org.kindred.engine.blend.TopItems;
import org.kindred.engine.data.UserHistory;

/**
 * What all candidates say to one question, in a blend; or to several questions, one for each seed,
 * added up.
 *
 * @param blend of the candidates
 * @param questions that were asked
 */
record BlendedScores(Blend blend, List<Scored> questions) {

  /**
   * What all candidates say to one question.
   *
   * @param rows float [candidates][items]
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Scored(Question question, float[][] rows) {

    static Scored of(Blend blend, UserHistory history, float[][] rows) {
      return new Scored(blend.question(history, rows), rows);
    }
  }

  /** The items that stand first in any candidate's list; fewer if fewer are known. */
  IntSet front(int length) {
    IntSet front = new IntLinkedOpenHashSet();
    for (Scored each : questions) {
      for (float[] row : each.rows()) {
        for (int item : TopItems.of(row, length, 0)) {
          front.add(item);
        }
      }
      for (int item : each.question().links().front(length)) {
        front.add(item);
      }
    }
    return front;
  }

  float score(int item) {
    float sum = 0;
    for (Scored each : questions) {
      float[] ofItem = new float[each.rows().length];
      for (int c = 0; c < ofItem.length; c++) {
        ofItem[c] = each.rows()[c][item];
      }
      sum += blend.score(each.question(), item, ofItem);
    }
    return sum;
  }
}
