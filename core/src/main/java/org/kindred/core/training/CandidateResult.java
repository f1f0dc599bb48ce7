package org.kindred.core.training;

import java.time.Duration;
import org.kindred.core.modelstore.Quality;

/**
 * How one candidate did.
 *
 * @param name the candidate, or {@code blend}
 * @param ndcgAt10 quality of the order on the validation cases
 * @param hitRateAt10 share of the cases with the right item among the first ten
 * @param share of the winning list that it carries, 0 … 1
 * @param fitTime how long fitting took
 * @param scoreTime how long scoring the catalogue for one shopper took
 * @param note why it was left out or stopped early; empty if neither
 */
public record CandidateResult(
    String name,
    Quality ndcgAt10,
    Quality hitRateAt10,
    double share,
    Duration fitTime,
    Duration scoreTime,
    String note) {}
