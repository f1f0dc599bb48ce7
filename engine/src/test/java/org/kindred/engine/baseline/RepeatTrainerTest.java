package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

class RepeatTrainerTest implements CandidateContract {

  private static final FitContext CONTEXT = FitContext.of(1, Duration.ofMinutes(1));

  @Override
  public CandidateTrainer trainer() {
    return new RepeatTrainer();
  }

  @Test
  void suitsShouldAskForRepeats() {
    TrainingSet once =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("v", "a", "view", 3)
            .build();
    TrainingSet again =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("u", "a", "view", 3)
            .build();

    assertThat(trainer().suits(once, CONTEXT)).isFalse();
    assertThat(trainer().suits(again, CONTEXT)).isTrue();
  }
}
