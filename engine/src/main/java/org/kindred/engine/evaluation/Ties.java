package org.kindred.engine.evaluation;

/** Chances in a group of items in random order. */
final class Ties {

  private Ties() {}

  /** That none of the {@code hits} right ones among {@code size} are within the first so many. */
  static double noneOfFirst(int first, int size, int hits) {
    double chance = 1;
    for (int hit = 0; hit < hits; hit++) {
      chance *= Math.max(0, (double) (size - first - hit) / (size - hit));
    }
    return chance;
  }
}
