package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollisionsTest {

  @Test
  void hideShouldNameEveryNegativeThatEqualsTheTarget() {
    int[] targets = {1, 2, 3, 5, 4, 6};
    Collisions collisions = new Collisions(new int[] {0, 2, 5, 6, 2}, 7);

    for (int t = 0; t < targets.length; t++) {
      collisions.hide(t, targets[t]);
    }

    assertThat(collisions.toArray()).containsExactly(1, 5, 1, 2, 3, 3, 5, 4);
  }
}
