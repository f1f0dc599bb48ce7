package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class SessionModelTest {

  private static TrainingSet set(String... sessions) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (String item : List.of("a", "b", "c", "d", "e", "f")) {
      builder.addInteraction("first", item, "view", 0);
    }
    for (int s = 0; s < sessions.length; s++) {
      for (int k = 0; k < sessions[s].length(); k++) {
        builder.addInteraction("s" + s, sessions[s].substring(k, k + 1), "view", 100 * s + k + 1);
      }
    }
    return builder.build();
  }

  /** Values: neighbours, recency, rarity, length, locality, match recency, item power. */
  private static float[] scores(TrainingSet set, double[] values, int... items) {
    float[][] scores = new float[1][set.itemCount()];
    new SessionModel(values, RecentSequences.of(set))
        .score(
            List.of(new UserHistory(items, new byte[items.length], new long[items.length])),
            scores);
    return scores[0];
  }

  @Test
  void scoreShouldTakeTheMostSimilarSequences() {
    TrainingSet set = set("abd", "ae", "ae");

    float[] scores = scores(set, new double[] {1, 0, 0, 0.5, 0, 0, 0}, 0, 1);

    assertThat(scores[3]).isPositive();
    assertThat(scores[4]).isZero();
  }

  @Test
  void scoreShouldPreferWhatIsNearTheItemInCommon() {
    float[] scores = scores(set("adce"), new double[] {1, 0, 0, 1, 1, 0, 0}, 0);

    assertThat(scores[3]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isGreaterThan(scores[4]);
  }

  @Test
  void scoreShouldPreferNewerOfEquallySimilarSequences() {
    float[] scores = scores(set("ad", "ae"), new double[] {1, 0, 0, 1, 0, 0, 0}, 0);

    assertThat(scores[4]).isPositive();
    assertThat(scores[3]).isZero();
  }
}
