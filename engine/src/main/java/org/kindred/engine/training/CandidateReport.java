package org.kindred.engine.training;

import java.time.Duration;

/**
 * How one candidate (or the blend of all) did on the validation cases.
 *
 * @param name the candidate, or {@code blend}
 * @param ndcgAt10 quality of the order
 * @param hitRateAt10 share of the cases with the right item among the first ten
 * @param share of the list that it carries in the blend, 0 … 1: how much less likely the right
 *     items are without it, as a part of all such losses
 * @param fitTime how long fitting took
 * @param scoreTime how long scoring the catalogue for one history took, on average
 * @param note why it was left out or stopped early; empty if neither
 */
public record CandidateReport(
    String name,
    Estimate ndcgAt10,
    Estimate hitRateAt10,
    double share,
    Duration fitTime,
    Duration scoreTime,
    String note) {

  /** The same with another share. */
  CandidateReport withShare(double other) {
    return new CandidateReport(name, ndcgAt10, hitRateAt10, other, fitTime, scoreTime, note);
  }
}
