package org.kindred.core.experiment;

import org.jspecify.annotations.Nullable;

/**
 * How much more the treatment brings than the control group, as a part of what the control group
 * brings: 0.12 is 12 % more.
 *
 * @param estimate null as long as the control group brought nothing
 * @param low lower end of the interval, null while it is not bounded
 * @param high upper end of the interval, null while it is not bounded
 * @param verdict what may be said by now
 */
public record LiftEstimate(
    @Nullable Double estimate, @Nullable Double low, @Nullable Double high, Verdict verdict) {

  /** Nothing can be said. */
  public static final LiftEstimate UNKNOWN =
      new LiftEstimate(null, null, null, Verdict.NOT_YET_KNOWN);
}
