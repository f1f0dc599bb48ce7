package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparseRowsTest {

  private static final int ITEMS = 6;

  /** What is left of the sums 3, 1, -4, 3, 0 and 2, added in another order, in a row. */
  private static float[] kept(int limit) {
    Tally tally = Tally.of(ITEMS);
    tally.add(3, 3);
    tally.add(2, -4);
    tally.add(5, 2);
    tally.add(0, 3);
    tally.add(1, 1);
    Tally kept = Tally.of(ITEMS);
    SparseRows.Row.of(tally, limit).addTo(kept, 1);
    float[] sums = new float[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      sums[item] = kept.sum(item);
    }
    return sums;
  }

  @Test
  void rowShouldKeepAllWhileItHasRoom() {
    assertThat(kept(5)).containsExactly(3, 1, -4, 3, 0, 2);
  }

  @Test
  void rowShouldKeepTheHeaviestInEitherDirection() {
    assertThat(kept(3)).containsExactly(3, 0, -4, 3, 0, 0);
  }

  @Test
  void rowShouldKeepTheLowerOfEquallyHeavyItems() {
    assertThat(kept(2)).containsExactly(3, 0, -4, 0, 0, 0);
  }
}
