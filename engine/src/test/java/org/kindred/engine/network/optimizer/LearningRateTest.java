package org.kindred.engine.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {

  @Test
  void rateShouldRiseToThePeakAndFallToATenth() {
    LearningRate rate = new LearningRate(1, 10, 110);

    assertThat(rate.at(0)).isEqualTo(0.1f, within(1e-6f));
    assertThat(rate.at(10)).isEqualTo(1f, within(1e-6f));
    assertThat(rate.at(60)).isEqualTo(0.55f, within(1e-6f));
    assertThat(rate.at(9999)).isEqualTo(0.1f, within(1e-6f));
  }
}
