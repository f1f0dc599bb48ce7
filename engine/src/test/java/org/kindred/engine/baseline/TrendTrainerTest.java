package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

class TrendTrainerTest implements CandidateContract {

  private static final FitContext CONTEXT = FitContext.of(1, Duration.ofMinutes(1));

  @Override
  public CandidateTrainer trainer() {
    return new TrendTrainer();
  }

  /** Early all take a, and late b. */
  private static TrainingSet fashions() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 20; user++) {
      builder.addInteraction("early" + user, "a", "view", 1_000 + user);
      builder.addInteraction("late" + user, "b", "view", 900_000 + user);
    }
    return builder.addInteraction("u", "c", "view", 2_000).build();
  }

  private static float[] scores(UserHistory history) {
    TrainingSet set = fashions();
    float[][] scores = new float[1][set.itemCount()];
    new TrendTrainer().fit(set, CONTEXT).score(List.of(history), scores);
    return scores[0];
  }

  @Test
  void scoreShouldKnowWhatWasInDemandWhenTheUserWasThere() {
    float[] early = scores(new UserHistory(new int[] {2}, new byte[1], new long[] {2_000}));
    float[] late = scores(new UserHistory(new int[] {2}, new byte[1], new long[] {899_000}));

    assertThat(early[0]).isGreaterThan(early[1]);
    assertThat(late[1]).isGreaterThan(late[0]);
  }

  @Test
  void scoreShouldTakeNowForThoseWithoutAnyEvent() {
    float[] scores = scores(new UserHistory(new int[0], new byte[0], new long[0]));

    assertThat(scores[1]).isGreaterThan(scores[0]);
  }
}
