package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class NeighbourKernelTest {

  /** a and b meet in two histories; a is in three, b in two, c in one. */
  private static final TrainingSet SET =
      new TrainingSetBuilder()
          .addInteraction("u", "a", "view", 1)
          .addInteraction("u", "b", "view", 2)
          .addInteraction("v", "b", "view", 1)
          .addInteraction("v", "c", "view", 2)
          .addInteraction("v", "a", "view", 3)
          .addInteraction("w", "a", "view", 1)
          .build();

  private static Tally rowOfA(NeighbourKernel.Parameters parameters) {
    Tally tally = Tally.of(SET.itemCount());
    new NeighbourKernel(new Occurrences(SET.sequences(), SET.itemCount()), parameters)
        .addRow(0, 1, 10, tally);
    return tally;
  }

  @Test
  void addRowShouldBeTheCosineWithHalfPowers() {
    Tally row = rowOfA(new NeighbourKernel.Parameters(0, 0.5, 0.5, 0, 0));

    assertThat(row.sum(1)).isEqualTo((float) (2 / Math.sqrt(3 * 2)), within(1e-6f));
    assertThat(row.sum(2)).isEqualTo((float) (1 / Math.sqrt(3)), within(1e-6f));
    assertThat(row.sum(0)).isZero();
  }

  @Test
  void addRowShouldShrinkTowardsWhatIsFrequent() {
    Tally row = rowOfA(new NeighbourKernel.Parameters(1, 0, 1, 0, 0));

    assertThat(row.sum(1)).isEqualTo(2 / 3f, within(1e-6f));
    assertThat(row.sum(2)).isEqualTo(1 / 2f, within(1e-6f));
  }

  @Test
  void addRowShouldCountLongHistoriesLess() {
    Tally row = rowOfA(new NeighbourKernel.Parameters(0, 0, 0, 1, 0));

    assertThat(row.sum(1)).isEqualTo(1 / 2f + 1 / 3f, within(1e-6f));
    assertThat(row.sum(2)).isEqualTo(1 / 3f, within(1e-6f));
  }

  @Test
  void addRowShouldCountRepeatsByTheirPartButNoEventWithItself() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "a", "view", 2)
            .build();
    Tally row = Tally.of(set.itemCount());

    new NeighbourKernel(
            new Occurrences(set.sequences(), set.itemCount()),
            new NeighbourKernel.Parameters(0, 0, 0, 0, 3))
        .addRow(0, 1, 10, row);

    assertThat(row.sum(0)).isEqualTo(2 * 3);
  }
}
