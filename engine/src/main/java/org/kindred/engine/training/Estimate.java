package org.kindred.engine.training;

/** A mean with its 95 % bootstrap interval over the validation cases. */
public record Estimate(double mean, double low, double high) {

  /** Nothing was measured. */
  public static final Estimate NONE = new Estimate(0, 0, 0);
}
