package org.kindred.demo.catalogue;

/**
 * When in the year something is wanted.
 *
 * @param peakMonth 1 … 12
 * @param strength 0 = all year round; at 1, demand is e times the yearly average in the peak month
 */
public record Season(int peakMonth, double strength) {

  /** Wanted all year round. */
  public static final Season NONE = new Season(1, 0);

  private static final double DAYS = 365.25;
  private static final double DAYS_OF_A_MONTH = DAYS / 12;

  /** How much more than on average it is wanted on a day of the year. */
  public double factor(int dayOfYear) {
    double peak = (peakMonth - 0.5) * DAYS_OF_A_MONTH;
    return Math.exp(strength * Math.cos(2 * Math.PI * (dayOfYear - peak) / DAYS));
  }
}
