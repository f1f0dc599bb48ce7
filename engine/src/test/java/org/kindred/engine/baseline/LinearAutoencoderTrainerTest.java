package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingMonitor;

class LinearAutoencoderTrainerTest implements CandidateContract.LearnsClusters {

  @Override
  public CandidateTrainer trainer() {
    return new LinearAutoencoderTrainer();
  }

  /** Two people with each of the items. */
  private static TrainingSet set(int items) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < items; item++) {
      builder.addInteraction("u" + item % 50, "i" + item, "view", item);
      builder.addInteraction("v" + item % 40, "i" + item, "view", item);
    }
    return builder.build();
  }

  @Test
  void fitShouldTakeAsManyItemsInTheEndAsBefore() {
    TrainingSet set = set(700);
    FitContext hurried = FitContext.of(1, Duration.ZERO);
    RowsModel before = (RowsModel) trainer().fit(set, hurried);

    FitContext last =
        new FitContext(
            1,
            FitContext.of(1, Duration.ofHours(1)).deadlineNanos(),
            hurried.device(),
            1,
            TrainingMonitor.SILENT,
            null,
            before);

    assertThat(before.filledRows()).isEqualTo(500);
    assertThat(((RowsModel) trainer().fit(set, last)).filledRows()).isEqualTo(500);
  }
}
