package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.junit.jupiter.api.Test;

class CollisionsTest {

  @Test
  void ofShouldNameEveryNegativeThatEqualsItsTarget() {
    IntArrayList targets = IntArrayList.of(1, 2, 3, 5, 4, 6);

    IntArrayList pairs = Collisions.of(targets, new int[] {0, 2, 5, 6, 2}, 7);

    assertThat(pairs.toIntArray()).containsExactly(1, 5, 1, 2, 3, 3, 5, 4);
  }
}
