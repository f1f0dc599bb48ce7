package org.kindred.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidenceSequenceTest {

  private static final int RUNS = 400;
  private static final int VISITORS = 20_000;
  private static final int LOOK_EVERY = 50;

  @Test
  void liftShouldRarelyErrWhenNothingDiffersHoweverOftenOneLooks() {
    int wrong = 0;
    for (int run = 0; run < RUNS; run++) {
      if (everDecides(new Random(run), 0.05, 0.05)) {
        wrong++;
      }
    }

    assertThat((double) wrong / RUNS).isLessThanOrEqualTo(ConfidenceSequence.ALPHA);
  }

  @Test
  void aFixedIntervalWouldErrOftenWhenLookedAtAllTheTime() {
    int wrong = 0;
    for (int run = 0; run < RUNS; run++) {
      if (fixedIntervalEverDecides(new Random(run))) {
        wrong++;
      }
    }

    assertThat((double) wrong / RUNS).isGreaterThan(3 * ConfidenceSequence.ALPHA);
  }

  @Test
  void liftShouldFindADifferenceWhenItIsLarge() {
    int found = 0;
    for (int run = 0; run < 50; run++) {
      if (everDecides(new Random(run), 0.05, 0.10)) {
        found++;
      }
    }

    assertThat(found).isGreaterThan(45);
  }

  @Test
  void liftShouldHoldTheRatioWithinItsInterval() {
    LiftEstimate lift =
        ConfidenceSequence.lift(new Sample(9_000, 900, 900), new Sample(1_000, 80, 80), 980);

    assertThat(lift.estimate()).isCloseTo(0.25, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(lift.low()).isLessThan(lift.estimate());
    assertThat(lift.high()).isGreaterThan(lift.estimate());
    assertThat(lift.verdict()).isEqualTo(Verdict.NOT_YET_KNOWN);
  }

  @Test
  void liftShouldBeUnknownWhenTheControlGroupBoughtNothing() {
    assertThat(ConfidenceSequence.lift(new Sample(900, 90, 90), new Sample(100, 0, 0), 90))
        .isEqualTo(LiftEstimate.UNKNOWN);
  }

  private static boolean everDecides(Random random, double control, double treatment) {
    long[] count = new long[2];
    long[] bought = new long[2];
    for (int visitor = 1; visitor <= VISITORS; visitor++) {
      int arm = random.nextDouble() < 0.1 ? 0 : 1;
      count[arm]++;
      bought[arm] += random.nextDouble() < (arm == 0 ? control : treatment) ? 1 : 0;
      if (visitor % LOOK_EVERY == 0) {
        LiftEstimate lift =
            ConfidenceSequence.lift(
                sample(count[1], bought[1]), sample(count[0], bought[0]), bought[0] + bought[1]);
        if (lift.verdict() != Verdict.NOT_YET_KNOWN) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fixedIntervalEverDecides(Random random) {
    double[] count = new double[2];
    double[] bought = new double[2];
    for (int visitor = 1; visitor <= VISITORS; visitor++) {
      int arm = random.nextDouble() < 0.1 ? 0 : 1;
      count[arm]++;
      bought[arm] += random.nextDouble() < 0.05 ? 1 : 0;
      if (visitor % LOOK_EVERY == 0 && count[0] >= 100 && bought[0] > 0) {
        double p0 = bought[0] / count[0];
        double p1 = bought[1] / count[1];
        double error = Math.sqrt(p0 * (1 - p0) / count[0] + p1 * (1 - p1) / count[1]);
        if (Math.abs(p1 - p0) > 1.96 * error) {
          return true;
        }
      }
    }
    return false;
  }

  private static Sample sample(long count, long bought) {
    return new Sample(count, bought, bought);
  }
}
