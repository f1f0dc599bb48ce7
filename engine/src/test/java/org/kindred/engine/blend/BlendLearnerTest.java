package org.kindred.engine.blend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlendLearnerTest {

  private static final int ROWS = 20;
  private static final List<String> NAMES = List.of("first", "second", "noise");

  /** The right item comes first in two candidates' eyes, each of which errs in its own way. */
  private static List<BlendCase> cases() {
    SplittableRandom random = new SplittableRandom(5);
    List<BlendCase> cases = new ArrayList<>();
    for (int k = 0; k < 600; k++) {
      float[] scores = new float[ROWS * NAMES.size()];
      for (int row = 0; row < ROWS; row++) {
        boolean right = row == 0;
        scores[row * NAMES.size()] = (right ? 2 : 0) + 4 * random.nextFloat();
        scores[row * NAMES.size() + 1] = (right ? 2 : 0) + 4 * random.nextFloat();
        scores[row * NAMES.size() + 2] = 4 * random.nextFloat();
      }
      cases.add(new BlendCase(1 + k % 9, 1, 0, ROWS, scores));
    }
    return cases;
  }

  private static BlendLearner.Outcome learn(int... eligible) {
    return new BlendLearner(NAMES, eligible, cases(), () -> {}).learn();
  }

  @Test
  void learnShouldLeaveOutNoise() {
    BlendLearner.Outcome outcome = learn(0, 1, 2);

    assertThat(outcome.blend().candidates()).containsExactly("first", "second");
    assertThat(outcome.shares()[2]).isZero();
    assertThat(outcome.shares()[0] + outcome.shares()[1]).isEqualTo(1);
  }

  @Test
  void learnShouldBeatEachCandidateAlone() {
    double both = Interval.mean(learn(0, 1, 2).ndcg());

    assertThat(both).isGreaterThan(Interval.mean(learn(0).ndcg()) + 0.02);
    assertThat(both).isGreaterThan(Interval.mean(learn(1).ndcg()) + 0.02);
  }

  @Test
  void learnShouldTakeTheEligibleOnly() {
    BlendLearner.Outcome outcome = learn(1, 2);

    assertThat(outcome.blend().candidates()).containsExactly("second");
    assertThat(outcome.shares()).containsExactly(0, 1, 0);
  }

  @Test
  void learnShouldGiveABlendThatSaysTheSameAfterWriting() {
    Blend blend = learn(0, 1).blend();

    Blend read = Blend.fromProperties(blend.toProperties());

    assertThat(read.candidates()).isEqualTo(blend.candidates());
    assertThat(read.score(3, new float[] {2, 1})).isEqualTo(blend.score(3, new float[] {2, 1}));
    assertThat(read.score(3, new float[] {2, 1})).isGreaterThan(read.score(3, new float[] {1, 1}));
  }
}
