package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Finds the places of shared negatives that do not count for a question, such as those of its
 * target.
 */
final class Collisions {

  private static final int NONE = -1;

  private final int[] first;
  private final int[] next;
  private final IntArrayList pairs = new IntArrayList();

  /**
   * Of so many distinct items.
   *
   * @param negatives int [negatives], rows of items below that number, with repeats
   */
  Collisions(int[] negatives, int rows) {
    first = new int[rows];
    next = new int[negatives.length];
    Arrays.fill(first, NONE);
    for (int place = 0; place < negatives.length; place++) {
      next[place] = first[negatives[place]];
      first[negatives[place]] = place;
    }
  }

  /** Hides from the question all negatives that are this item. */
  void hide(int question, int row) {
    for (int place = first[row]; place != NONE; place = next[place]) {
      hidePlace(question, place);
    }
  }

  /** Hides from the question what stands at one place, which may be one after the negatives. */
  void hidePlace(int question, int place) {
    pairs.add(question);
    pairs.add(place + 1);
  }

  /**
   * int [2 · pairs]: a question and one more than the place, where it stands in logits that begin
   * with the target.
   */
  int[] toArray() {
    return pairs.toIntArray();
  }
}
