package org.kindred.engine.baseline;

/**
 * A rule by which items go with an item, computed from the sequences whenever it is asked. Called
 * by several threads at once, each with its own tally.
 */
interface ItemKernel {

  /**
   * Adds what goes with the item.
   *
   * @param weight of all that is added
   * @param maxOccurrences how many of the item's occurrences are looked at, at most; evenly drawn,
   *     and made up for
   */
  void addRow(int item, float weight, int maxOccurrences, Tally tally);
}
