package org.kindred.core.training;

import java.time.Duration;
import java.util.List;
import org.kindred.engine.training.CandidateReport;
import org.kindred.engine.training.Estimate;
import org.kindred.engine.training.TrainingReport;

/** Reports of trainings that did not take place. */
final class Reports {

  private static final double POPULARITY = 0.02;
  private static final double HALF_INTERVAL = 0.005;

  private Reports() {}

  static TrainingReport of(double ndcg) {
    return new TrainingReport(
        1,
        2,
        2,
        1,
        "last event",
        List.of(candidate("transformer", ndcg), candidate("popularity", POPULARITY)),
        "transformer",
        "it wins",
        Duration.ofSeconds(3),
        "cpu",
        List.of());
  }

  private static CandidateReport candidate(String name, double ndcg) {
    Estimate estimate = new Estimate(ndcg, ndcg - HALF_INTERVAL, ndcg + HALF_INTERVAL);
    return new CandidateReport(
        name, estimate, estimate, 0.5, Duration.ofSeconds(1), Duration.ofMillis(1), "");
  }
}
