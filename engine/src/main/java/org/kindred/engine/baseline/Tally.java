package org.kindred.engine.baseline;

import java.util.Arrays;

/**
 * Sums by item, and which items have one, so that a few sums among many items are cheap to read and
 * to forget. Not thread-safe.
 */
final class Tally {

  private static final int FIRST_CAPACITY = 256;

  private final float[] sums;
  private int[] touched = new int[FIRST_CAPACITY];
  private int count;
  private long additions;

  private Tally(float[] sums) {
    this.sums = sums;
  }

  /** Empty, for items below a number. */
  static Tally of(int items) {
    return new Tally(new float[items]);
  }

  /** Sums into a row of scores, which becomes all 0 first. */
  static Tally into(float[] row) {
    Arrays.fill(row, 0);
    return new Tally(row);
  }

  void add(int item, float weight) {
    additions++;
    if (sums[item] == 0 && weight != 0) {
      touch(item);
    }
    sums[item] += weight;
  }

  private void touch(int item) {
    if (count == touched.length) {
      touched = Arrays.copyOf(touched, 2 * count);
    }
    touched[count++] = item;
  }

  float sum(int item) {
    return sums[item];
  }

  /** How many items were added to; one whose sum went back to 0 may count twice. */
  int count() {
    return count;
  }

  /** The item that was number {@code index} to be added to. */
  int item(int index) {
    return touched[index];
  }

  /** How many additions there were since the tally was made: what its use has cost. */
  long additions() {
    return additions;
  }

  /** Multiplies the item's sum. */
  void scale(int item, float factor) {
    sums[item] *= factor;
  }

  /** Forgets all sums. */
  void clear() {
    for (int k = 0; k < count; k++) {
      sums[touched[k]] = 0;
    }
    count = 0;
  }
}
