package org.kindred.core.experiment;

/**
 * How much more one arm brings than the other, with an interval that holds at all times at once:
 * one may look as often as one likes, and stop when one likes.
 *
 * <p>An asymptotic confidence sequence for means (Waudby-Smith et al. 2021, theorem 2.2): after t
 * visitors, {@code σ̂ · √( 2(tρ² + 1) / (t²ρ²) · ln( √(tρ² + 1) / α ) )} around the estimate, where
 * σ̂²/t is the estimate's variance. The ratio of the arms is all r for which the interval of {@code
 * mean₁ − r · mean₀} holds 0 (Fieller 1954).
 *
 * @see <a href="https://arxiv.org/abs/2103.06476">Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas:
 *     Time-uniform central limit theory and asymptotic confidence sequences</a>
 */
final class ConfidenceSequence {

  /** One minus the confidence. */
  static final double ALPHA = 0.05;

  /**
   * Where the interval is tightest, in visitors. Any choice is valid as long as it is made before
   * looking.
   */
  private static final double TIGHTEST_AT = 10_000;

  /** Fewer visitors in an arm say nothing: the law holds for large numbers. */
  private static final int MIN_COUNT = 100;

  /** Below so many buyers altogether, variances are not known well enough. */
  private static final int MIN_POSITIVE = 40;

  private ConfidenceSequence() {}

  /**
   * @param positive how many visitors of both arms brought anything at all
   */
  static LiftEstimate lift(Sample treatment, Sample control, long positive) {
    if (control.sum() <= 0) {
      return LiftEstimate.UNKNOWN;
    }
    double estimate = treatment.mean() / control.mean() - 1;
    if (treatment.count() < MIN_COUNT || control.count() < MIN_COUNT || positive < MIN_POSITIVE) {
      return new LiftEstimate(estimate, null, null, Verdict.NOT_YET_KNOWN);
    }
    return bounded(estimate, treatment, control);
  }

  /**
   * A small control group without luck seems to vary little: no arm's variance is taken to be less
   * than that of all visitors together.
   */
  private static LiftEstimate bounded(double estimate, Sample treatment, Sample control) {
    double c = squaredBoundary(treatment.count() + control.count());
    double common = treatment.plus(control).variance();
    double treatmentError = c * Math.max(treatment.variance(), common) / treatment.count();
    double controlError = c * Math.max(control.variance(), common) / control.count();
    double a = control.mean() * control.mean() - controlError;
    double b = treatment.mean() * control.mean();
    double d = treatment.mean() * treatment.mean() - treatmentError;
    double difference = treatment.mean() - control.mean();
    boolean known = difference * difference > treatmentError + controlError;
    Verdict verdict =
        !known ? Verdict.NOT_YET_KNOWN : difference > 0 ? Verdict.BETTER : Verdict.WORSE;
    double discriminant = b * b - a * d;
    if (a <= 0 || discriminant < 0) {
      return new LiftEstimate(estimate, null, null, verdict);
    }
    double root = Math.sqrt(discriminant);
    return new LiftEstimate(estimate, (b - root) / a - 1, (b + root) / a - 1, verdict);
  }

  /** What the estimate's variance is multiplied with. */
  private static double squaredBoundary(long t) {
    double logs = -2 * Math.log(ALPHA);
    double rhoSquared = (logs + Math.log(logs) + 1) / TIGHTEST_AT;
    double x = t * rhoSquared + 1;
    return 2 * x / (t * rhoSquared) * Math.log(Math.sqrt(x) / ALPHA);
  }
}
