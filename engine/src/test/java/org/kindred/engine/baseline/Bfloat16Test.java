package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Bfloat16Test {

  @Test
  void widenShouldGiveWhatWasNarrowedWithinFourPerMille() {
    Random random = new Random(1);
    for (int k = 0; k < 10_000; k++) {
      float number = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(21) - 10));

      assertThat(there(number)).isCloseTo(number, within(Math.abs(number) * 0.004f));
    }
  }

  @Test
  void narrowShouldChangeNothingThatWasNarrowedBefore() {
    for (float number : new float[] {0, 1, -0.3f, 1e-20f, 12_345.6f}) {
      float once = there(number);

      assertThat(there(once)).isEqualTo(once);
    }
  }

  private static float there(float number) {
    short[] narrow = new short[1];
    Bfloat16.narrow(new float[] {number}, narrow, 0);
    return Bfloat16.widen(narrow)[0];
  }
}
