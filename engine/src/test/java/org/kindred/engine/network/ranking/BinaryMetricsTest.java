package org.kindred.engine.network.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinaryMetricsTest {

  @Test
  void ofShouldGiveTheFiguresComputedByHand() {
    float[] predictions = {0.9f, 0.4f, 0.4f, 0.2f};
    float[] labels = {1, 1, 0, 0};

    BinaryMetrics metrics = BinaryMetrics.of(predictions, labels);

    assertThat(metrics.accuracy()).isEqualTo(0.75);
    assertThat(metrics.auc()).isEqualTo(3.5 / 4);
    double loss = -(Math.log(0.9) + Math.log(0.4) + Math.log(0.6) + Math.log(0.8)) / 4;
    assertThat(metrics.logLoss()).isEqualTo(loss, within(1e-6));
  }

  @Test
  void aucShouldBeAHalfWhenAllLabelsAreEqual() {
    assertThat(BinaryMetrics.of(new float[] {0.3f}, new float[] {1}).auc()).isEqualTo(0.5);
  }
}
