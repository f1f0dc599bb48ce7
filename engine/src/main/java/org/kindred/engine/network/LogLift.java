package org.kindred.engine.network;

/** Turns logits into the logarithm of n times the softmax probability, in place. */
public final class LogLift {

  private LogLift() {}

  /** logits[i] ← logits[i] - log(Σ exp(logits[j]) / n). */
  public static void of(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += exp(logit - max);
    }
    float shift = (float) (max + Math.log(sum / logits.length));
    for (int i = 0; i < logits.length; i++) {
      logits[i] -= shift;
    }
  }

  /**
   * e^x for x ≤ 0 with a relative error below 0.04, which a sum of many evens out; much faster than
   * the exact one.
   *
   * @see "Schraudolph 1999, A fast, compact approximation of the exponential function"
   */
  private static float exp(float x) {
    return x < -80 ? 0 : Float.intBitsToFloat((int) (x * 12102203f) + 1064866805);
  }
}
