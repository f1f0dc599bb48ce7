package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class TransitionKernelTest {

  private static final float TOLERANCE = 1e-6f;

  private static Tally row(
      TrainingSet set, TransitionKernel.Parameters parameters, int item, int most) {
    Tally tally = Tally.of(set.itemCount());
    new TransitionKernel(new Occurrences(set.sequences(), set.itemCount()), parameters)
        .addRow(item, 1, most, tally);
    return tally;
  }

  @Test
  void addRowShouldWeighByDistanceAndDirection() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("u", "c", "view", 3)
            .build();

    Tally row = row(set, new TransitionKernel.Parameters(1, 0.25, 0, 0, 0), 1, 10);
    Tally first = row(set, new TransitionKernel.Parameters(1, 0.25, 0, 0, 0), 0, 10);

    assertThat(row.sum(0)).isEqualTo(0.25f);
    assertThat(row.sum(2)).isEqualTo(1);
    assertThat(first.sum(2)).isEqualTo(0.5f);
  }

  @Test
  void addRowShouldTakeEqualTimesForNoOrder() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 1)
            .build();

    assertThat(row(set, new TransitionKernel.Parameters(1, 0, 0, 0, 0), 1, 10).sum(0)).isEqualTo(1);
  }

  @Test
  void addRowShouldDivideByPowersOfCounts() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("v", "b", "view", 1)
            .addInteraction("w", "b", "view", 1)
            .addInteraction("x", "b", "view", 1)
            .addInteraction("v", "a", "view", 2)
            .build();

    Tally row = row(set, new TransitionKernel.Parameters(1, 0, 1, 0.5, 0), 0, 10);

    assertThat(row.sum(1)).isEqualTo(1 / (2 * 2f), within(TOLERANCE));
  }

  @Test
  void addRowShouldMakeUpForOccurrencesThatItLeavesOut() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 10; user++) {
      builder.addInteraction("u" + user, "a", "view", 1).addInteraction("u" + user, "b", "view", 2);
    }

    Tally row = row(builder.build(), new TransitionKernel.Parameters(1, 0, 0, 0, 0), 0, 2);

    assertThat(row.sum(1)).isEqualTo(10);
  }

  @Test
  void addRowShouldCountRepeatsByTheirPart() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "a", "view", 2)
            .addInteraction("u", "b", "view", 3)
            .build();

    assertThat(row(set, new TransitionKernel.Parameters(1, 0, 0, 0, 0), 0, 10).sum(0)).isZero();
    assertThat(row(set, new TransitionKernel.Parameters(1, 0, 0, 0, 3), 0, 10).sum(0)).isEqualTo(3);
  }
}
