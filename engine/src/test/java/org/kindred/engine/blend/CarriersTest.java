package org.kindred.engine.blend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarriersTest {

  private static final Carriers CARRIERS = Carriers.apart(new int[] {0, 1, 2}, 3);

  /** Two rows: an item of the history, and another one. */
  private static final BlendCase CASE =
      new BlendCase(
          4,
          1,
          0,
          new byte[] {2, ScoreNumbers.NO_PLACE},
          new float[] {10, 11, 12, 20, 21, 22, 1, 2, 3, 4, 5, 6});

  @Test
  void weightsWithoutShouldBeThoseOfTheNumbersThatAreLeft() {
    Carriers left = CARRIERS.without(1);
    float[] all = new float[2 * CARRIERS.numbers()];
    CARRIERS.describe(CASE, all);
    float[] fewer = new float[2 * left.numbers()];
    left.describe(CASE, fewer);

    double[] weights = new double[CARRIERS.numbers()];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = all[f];
    }

    double[] kept = CARRIERS.weightsWithout(1, weights);
    assertThat(kept).hasSize(left.numbers());
    for (int f = 0; f < kept.length; f++) {
      assertThat(kept[f]).isEqualTo(fewer[f]);
    }
  }

  @Test
  void describeShouldTellOfTheHistoryOnlyWhatIsInIt() {
    float[] numbers = new float[2 * CARRIERS.numbers()];
    CARRIERS.describe(CASE, numbers);

    assertThat(numbers)
        .containsExactly(
            10, 11, 12, 20, 21, 22, 0, 1, 0, 10, 11, 12, 20, 21, 22, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0,
            0, 0, 0, 0, 0);
  }
}
