package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class RepeatModelTest {

  /** a is taken again, b is not. */
  private static final TrainingSet SET =
      new TrainingSetBuilder()
          .addInteraction("u", "a", "view", 1)
          .addInteraction("u", "b", "view", 2)
          .addInteraction("u", "a", "view", 3)
          .addInteraction("v", "a", "view", 4)
          .addInteraction("v", "c", "view", 5)
          .build();

  private static float[] scores(double recency, double ratePower, int... items) {
    float[][] scores = new float[1][SET.itemCount()];
    new RepeatModel(
            new double[] {recency, ratePower}, RepeatCounts.rates(SET.sequences(), SET.itemCount()))
        .score(
            List.of(new UserHistory(items, new byte[items.length], new long[items.length])),
            scores);
    return scores[0];
  }

  @Test
  void scoreShouldKnowTheHistoryAlone() {
    float[] scores = scores(1, 0, 1, 0);

    assertThat(scores).containsExactly(1, 0.5f, 0);
  }

  @Test
  void scoreShouldAddUpRepeats() {
    assertThat(scores(1, 0, 1, 0, 1)[1]).isEqualTo(1 + 1 / 3f);
  }

  @Test
  void scoreShouldPreferWhatOthersTakeAgain() {
    float[] scores = scores(0, 1, 0, 1);

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isPositive();
  }

  @Test
  void repeatCountsShouldCountUsersApart() {
    assertThat(RepeatCounts.of(SET.sequences(), SET.itemCount())).containsExactly(1, 0, 0);
  }
}
