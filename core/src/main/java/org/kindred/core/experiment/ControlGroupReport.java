package org.kindred.core.experiment;

import java.time.Duration;
import java.util.Currency;
import java.util.Map;

/**
 * What recommendations change, told from the control group. This, and not attributed revenue, is
 * lift.
 *
 * @param holdoutShare the part of visitors that gets no recommendations, 0 … 1
 * @param outcomeWindow the time to buy that each visitor is given before being judged
 * @param confidence of the intervals, 0.95; holds however often and whenever one looks
 * @param conversionLift in the part of visitors who buy
 * @param revenueLift in revenue per visitor, by currency
 */
public record ControlGroupReport(
    double holdoutShare,
    Duration outcomeWindow,
    double confidence,
    ArmReport treatment,
    ArmReport control,
    LiftEstimate conversionLift,
    Map<Currency, LiftEstimate> revenueLift) {

  public ControlGroupReport {
    revenueLift = Map.copyOf(revenueLift);
  }
}
