package org.kindred.engine.network.optimizer;

/**
 * How fast to learn: rises linearly over the first steps, then falls linearly to a tenth.
 *
 * @param peak the highest rate
 * @param warmUpSteps how long it rises
 * @param totalSteps after which it stays at a tenth
 */
public record LearningRate(double peak, long warmUpSteps, long totalSteps) {

  private static final double LAST_SHARE = 0.1;

  /** The rate at a step, counted from 0. */
  public float at(long step) {
    if (step < warmUpSteps) {
      return (float) (peak * (step + 1) / warmUpSteps);
    }
    double done =
        Math.min(1, (double) (step - warmUpSteps) / Math.max(1, totalSteps - warmUpSteps));
    return (float) (peak * (1 - (1 - LAST_SHARE) * done));
  }
}
