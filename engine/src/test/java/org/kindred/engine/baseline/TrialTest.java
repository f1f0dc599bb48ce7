package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.ValidationSet;

class TrialTest {

  private static Trial trial(boolean repeatsCount, int target) {
    FitContext context = FitContext.of(1, Duration.ofMinutes(1));
    ValidationSet validation =
        new ValidationSet(
            List.of(new UserHistory(new int[] {0}, new byte[1], new long[1])),
            List.of(new int[] {target}),
            repeatsCount);
    return new Trial(
        new FitContext(
            1,
            context.deadlineNanos(),
            context.device(),
            1,
            TrainingMonitor.SILENT,
            validation,
            null),
        5);
  }

  /** Item 0 has 5, items 1 and 2 have 2, item 3 has 1, item 4 nothing. */
  private static void score(UserHistory history, Tally tally) {
    tally.add(0, 5);
    tally.add(1, 2);
    tally.add(2, 2);
    tally.add(3, 1);
  }

  @Test
  void beginShouldDiscountTheRankBehindOthers() {
    assertThat(trial(true, 3).begin(TrialTest::score, 3))
        .isEqualTo(Math.log(2) / Math.log(5), within(1e-9));
  }

  @Test
  void beginShouldPassOverTheHistoryUnlessRepeatsCount() {
    assertThat(trial(false, 3).begin(TrialTest::score, 3)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void beginShouldTakeTheMiddleOfTiedRanks() {
    assertThat(trial(false, 1).begin(TrialTest::score, 3))
        .isEqualTo(Math.log(2) / Math.log(2.5), within(1e-9));
  }

  @Test
  void beginShouldBeZeroWhenTheRightItemHasNoScore() {
    assertThat(trial(true, 4).begin(TrialTest::score, 3)).isZero();
  }

  @Test
  void isBetterShouldKeepTheBest() {
    Trial trial = trial(false, 3);
    trial.begin(TrialTest::score, 3);

    assertThat(trial.isBetter((history, tally) -> tally.add(1, 1))).isFalse();
    assertThat(trial.isBetter((history, tally) -> tally.add(3, 1))).isTrue();
    assertThat(trial.isBetter((history, tally) -> tally.add(3, 2))).isFalse();
    assertThat(trial.mean()).isEqualTo(1);
  }
}
