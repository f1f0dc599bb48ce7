package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

class PopularityTrainerTest implements CandidateContract {

  @Override
  public CandidateTrainer trainer() {
    return new PopularityTrainer();
  }

  @Test
  void scoreTopShouldReachBeyondALongHistory() {
    float[] weights = new float[600];
    for (int item = 0; item < weights.length; item++) {
      weights[item] = weights.length - item;
    }
    Tally tally = Tally.of(weights.length);

    PopularityModel.of(new double[] {0}, weights)
        .scoreTop(new UserHistory(new int[0], new byte[0], new long[0]), tally);

    assertThat(tally.sum(500)).isPositive();
  }

  @Test
  void scoreShouldHalveFourTimesInTheWholeTimeByDefault() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "old", "view", 100)
            .addInteraction("v", "middle", "view", 150)
            .addInteraction("w", "new", "view", 200)
            .addInteraction("x", "new", "view", 200)
            .build();
    CandidateModel model =
        new PopularityTrainer().fit(set, FitContext.of(1, Duration.ofMinutes(1)));
    float[][] scores = new float[1][3];

    model.score(List.of(new UserHistory(new int[0], new byte[0], new long[0])), scores);

    assertThat(scores[0]).containsExactly(1 / 16f, 1 / 4f, 2f);
  }
}
