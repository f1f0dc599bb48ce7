package org.kindred.engine.blend;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The mean of a sample with its 95 % percentile bootstrap interval.
 *
 * @see "Efron, Tibshirani 1993, An introduction to the bootstrap, section 13.3"
 */
public record Interval(double mean, double low, double high) {

  private static final int RESAMPLES = 400;
  private static final int MAX_DRAWS = 4_000_000;
  private static final double TAIL = 0.025;

  /** Of nothing: all 0. The same seed gives the same interval. */
  public static Interval of(double[] values, long seed) {
    if (values.length == 0) {
      return new Interval(0, 0, 0);
    }
    int resamples = Math.max(100, Math.min(RESAMPLES, MAX_DRAWS / values.length));
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[r] = sum / values.length;
    }
    Arrays.sort(means);
    int tail = (int) (TAIL * resamples);
    return new Interval(mean(values), means[tail], means[resamples - 1 - tail]);
  }

  /** Of the differences {@code a[i] - b[i]}. */
  public static Interval ofDifference(double[] a, double[] b, long seed) {
    double[] differences = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      differences[i] = a[i] - b[i];
    }
    return of(differences, seed);
  }

  /** 0 for nothing. */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
