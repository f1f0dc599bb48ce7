package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateScoringTest {

  private static final long QUICK = 2_000_000;
  private static final long SLOW = 36_000_000;

  @Test
  void servableShouldLeaveOutWhatIsSlow() {
    assertThat(CandidateScoring.servable(new long[] {QUICK, SLOW, QUICK}, 10))
        .containsExactly(0, 2);
  }

  @Test
  void servableShouldTakeAllWhenAllAreSlow() {
    assertThat(CandidateScoring.servable(new long[] {SLOW, SLOW}, 10)).containsExactly(0, 1);
  }

  @Test
  void servableShouldNotJudgeByTooLittle() {
    assertThat(CandidateScoring.servable(new long[] {QUICK, SLOW}, 1)).containsExactly(0, 1);
  }
}
