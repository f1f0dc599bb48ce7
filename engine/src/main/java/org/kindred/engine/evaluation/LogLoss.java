package org.kindred.engine.evaluation;

/**
 * The mean of {@code -ln(probability of what happened)}; 0 is perfect. Probabilities are kept 1e-7
 * away from 0 and 1, so that one sure error does not make it infinite.
 *
 * @see "Good 1952, Rational decisions"
 */
public final class LogLoss {

  private static final double SMALLEST = 1e-7;

  private LogLoss() {}

  /**
   * Of nothing 0.
   *
   * @param predictions float [cases], the probabilities of being taken, 0 … 1
   * @param taken boolean [cases]
   */
  public static double of(float[] predictions, boolean[] taken) {
    double loss = 0;
    for (int k = 0; k < taken.length; k++) {
      double probability = taken[k] ? predictions[k] : 1 - predictions[k];
      loss -= Math.log(Math.max(SMALLEST, Math.min(1 - SMALLEST, probability)));
    }
    return taken.length == 0 ? 0 : loss / taken.length;
  }
}
