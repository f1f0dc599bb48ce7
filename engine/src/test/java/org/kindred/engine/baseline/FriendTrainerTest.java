package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

class FriendTrainerTest implements CandidateContract {

  @Override
  public CandidateTrainer trainer() {
    return new FriendTrainer();
  }

  @Test
  void suitsShouldAskForLinks() {
    FitContext context = FitContext.of(1, Duration.ofMinutes(1));

    assertThat(trainer().suits(set(), context)).isTrue();
    assertThat(trainer().suits(set().withoutSocial(), context)).isFalse();
  }

  @Test
  void scoreShouldHalveWithTheDistanceFromTheOwnLastEvent() {
    FriendModel model =
        new FriendModel(
            new double[3],
            new HalfLives(0.1, new float[] {1, 1, 2, 1}),
            Tastes.of(set().catalog()));
    UserHistory history =
        new UserHistory(
            new int[] {0},
            new byte[1],
            new long[] {100},
            new int[] {1, 1, 2},
            new long[] {90, 110, 100});
    float[][] scores = new float[1][4];

    model.score(List.of(history), scores);

    assertThat(scores[0]).containsExactly(0, 1, 2, 0);
  }
}
