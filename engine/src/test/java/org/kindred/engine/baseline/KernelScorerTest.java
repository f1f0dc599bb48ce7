package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class KernelScorerTest {

  private static final int ITEMS = 4;
  private static final int RECENCY = 1;

  private final List<Integer> computed = new ArrayList<>();
  private int lookedAt;

  /** With each item goes the next one, as much as the first parameter says. */
  private ItemKernel kernel(double[] parameters) {
    return (item, weight, maxOccurrences, tally) -> {
      computed.add(item);
      lookedAt = maxOccurrences;
      tally.add(item + 1, weight * (float) parameters[0]);
    };
  }

  private final LatestRows rows = rows();

  /** Of a shop where somebody had all items. */
  private LatestRows rows() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < ITEMS; item++) {
      builder.addInteraction("u", "i" + item, "view", item);
    }
    Occurrences occurrences = new Occurrences(builder.build().sequences(), ITEMS);
    return new LatestRows(occurrences, 100, RECENCY, this::kernel);
  }

  private Tally scored(double[] parameters, int... history) {
    Tally tally = Tally.of(ITEMS);
    new KernelScorer(rows.of(parameters), new Recency(2, parameters[RECENCY]))
        .score(new UserHistory(history, new byte[history.length], new long[history.length]), tally);
    return tally;
  }

  @Test
  void scoreShouldAddUpTheRowsOfTheLastItemsByRecency() {
    Tally tally = scored(new double[] {3, 1}, 2, 0, 1);

    assertThat(tally.sum(2)).isEqualTo(3);
    assertThat(tally.sum(1)).isEqualTo(1.5f);
    assertThat(tally.sum(3)).isZero();
  }

  @Test
  void scoreShouldComputeARowOnce() {
    scored(new double[] {3, 1}, 0, 1);
    scored(new double[] {3, 1}, 1, 2);

    assertThat(computed).containsExactly(1, 0, 2);
  }

  @Test
  void scoreShouldShareRowsBetweenRecencies() {
    scored(new double[] {3, 1}, 0, 1);

    assertThat(scored(new double[] {3, 0}, 0, 1).sum(1)).isEqualTo(3);
    assertThat(computed).hasSize(2);
  }

  @Test
  void scoreShouldLookAtFewerOccurrencesTheMoreThereIsAboutEach() {
    scored(new double[] {3, 1}, 0);

    assertThat(lookedAt).isEqualTo(20_000 / ITEMS);
  }

  @Test
  void scoreShouldShareNoRowsBetweenKernels() {
    scored(new double[] {3, 1}, 0, 1);

    assertThat(scored(new double[] {2, 1}, 0, 1).sum(2)).isEqualTo(2);
  }
}
