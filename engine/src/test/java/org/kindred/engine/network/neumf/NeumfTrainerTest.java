package org.kindred.engine.network.neumf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.FitContext;

class NeumfTrainerTest {

  private static final int ITEMS = 40;

  /** Users take items of one half of the catalogue only: odd ones, or even ones. */
  private static TrainingSet twoTastes() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    SplittableRandom random = new SplittableRandom(2);
    for (int item = 0; item < ITEMS; item++) {
      builder.addInteraction("first", "i" + item, "view", item);
    }
    for (int user = 0; user < 300; user++) {
      for (int time = 0; time < 8; time++) {
        int item = 2 * random.nextInt(ITEMS / 2) + user % 2;
        builder.addInteraction("u" + user, "i" + item, "view", time);
      }
    }
    return builder.build();
  }

  @Test
  void fitShouldLearnTastesAndSurviveSaving(@TempDir Path directory) throws Exception {
    TrainingSet set = twoTastes();
    UserHistory even = new UserHistory(new int[] {0, 2, 4}, new byte[3], new long[3]);
    UserHistory odd = new UserHistory(new int[] {1, 3, 5}, new byte[3], new long[3]);
    List<UserHistory> histories = List.of(even, odd);

    try (CandidateModel model =
        new NeumfTrainer().fit(set, FitContext.of(1, Duration.ofMinutes(1)))) {
      float[][] scores = new float[2][ITEMS];
      model.score(histories, scores);
      model.save(directory);

      assertThat(worst(scores[0], 0)).isGreaterThan(best(scores[0], 1));
      assertThat(worst(scores[1], 1)).isGreaterThan(best(scores[1], 0));
      try (CandidateModel loaded = new NeumfTrainer().load(directory, set.catalog())) {
        float[][] again = new float[2][ITEMS];
        loaded.score(histories, again);
        assertThat(again).isDeepEqualTo(scores);
      }
    }
  }

  private static float worst(float[] scores, int parity) {
    float worst = Float.POSITIVE_INFINITY;
    for (int item = parity; item < ITEMS; item += 2) {
      worst = Math.min(worst, scores[item]);
    }
    return worst;
  }

  private static float best(float[] scores, int parity) {
    float best = Float.NEGATIVE_INFINITY;
    for (int item = parity; item < ITEMS; item += 2) {
      best = Math.max(best, scores[item]);
    }
    return best;
  }
}
