package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Finds where a sampled negative is the target itself. */
final class Collisions {

  private static final int NONE = -1;

  private Collisions() {}

  /**
   * Pairs, one after the other, of a target's place and one more than the place of an equal
   * negative: where it stands in logits that begin with the target.
   *
   * @param rows above all targets and negatives
   */
  static IntArrayList of(IntArrayList targets, int[] negatives, int rows) {
    int[] first = new int[rows];
    int[] next = new int[negatives.length];
    Arrays.fill(first, NONE);
    for (int place = 0; place < negatives.length; place++) {
      next[place] = first[negatives[place]];
      first[negatives[place]] = place;
    }
    IntArrayList pairs = new IntArrayList();
    for (int t = 0; t < targets.size(); t++) {
      for (int place = first[targets.getInt(t)]; place != NONE; place = next[place]) {
        pairs.add(t);
        pairs.add(place + 1);
      }
    }
    return pairs;
  }
}
