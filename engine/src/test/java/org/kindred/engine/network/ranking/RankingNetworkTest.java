package org.kindred.engine.network.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.engine.network.ranking.RankingComparison.Line;
import org.kindred.engine.network.ranking.RankingSizes.LossKind;

class RankingNetworkTest {

  /** A user with history [0, 1, 0, 1], products with features [1, 0, 0, 1] and [0, 1, 1, 0]. */
  private static final float[] TWO_PRODUCTS = {0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0};

  private static final float[] FIRST_ONLY = {1, 0};

  @ParameterizedTest
  @EnumSource
  void trainShouldComeToPreferTheFirstOfTwoProducts(LossKind loss) throws IOException {
    RankingSizes sizes =
        RankingSizes.of(12, List.of(8, 4), 2).with(loss, RankingSizes.Descent.ADAM);
    try (RankingNetwork network = RankingNetwork.create(sizes, 1)) {
      float[] predicted = network.predict(TWO_PRODUCTS);
      for (int step = 0; step < 2_000 && !isLearned(predicted); step++) {
        network.train(TWO_PRODUCTS, FIRST_ONLY, 0.01f);
        predicted = network.predict(TWO_PRODUCTS);
      }

      assertThat(predicted[0]).isGreaterThanOrEqualTo(0.9f);
      assertThat(predicted[1]).isLessThanOrEqualTo(0.1f);
    }
  }

  private static boolean isLearned(float[] predicted) {
    return predicted[0] >= 0.9f && predicted[1] <= 0.1f;
  }

  @Test
  void deepNetworkShouldBeatLogisticRegressionWhereFeaturesInteract() throws IOException {
    LabelledRows rows = exclusiveOr(6_000);

    List<Line> table =
        RankingComparison.compare(rows.range(0, 4_000), rows.range(4_000, 6_000), 2, 1);

    double linear = auc(table, "logistic regression");
    assertThat(linear).isBetween(0.4, 0.6);
    assertThat(auc(table, "deep, CROSS_ENTROPY, ADAM")).isGreaterThan(linear + 0.3);
    assertThat(auc(table, "deep, MEAN_SQUARED_ERROR, ADAM")).isGreaterThan(linear + 0.3);
  }

  private static double auc(List<Line> table, String model) {
    return table.stream()
        .filter(line -> line.model().equals(model))
        .findFirst()
        .orElseThrow()
        .metrics()
        .auc();
  }

  /** Taken if exactly one of the first two numbers is positive; the third says nothing. */
  private static LabelledRows exclusiveOr(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    float[] features = new float[3 * rows];
    float[] labels = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < 3; k++) {
        features[3 * row + k] = (float) (2 * random.nextDouble() - 1);
      }
      labels[row] = features[3 * row] > 0 ^ features[3 * row + 1] > 0 ? 1 : 0;
    }
    return new LabelledRows(3, features, labels);
  }
}
