package org.kindred.core.training;

import org.kindred.core.modelstore.Quality;
import org.kindred.engine.training.CandidateReport;
import org.kindred.engine.training.TrainingReport;

/** The engine's reports in this application's words. */
final class Summaries {

  private Summaries() {}

  static TrainingSummary of(TrainingReport report) {
    return new TrainingSummary(
        report.users(),
        report.items(),
        report.interactions(),
        report.validationCases(),
        report.protocol(),
        report.candidates().stream().map(Summaries::of).toList(),
        report.winner(),
        report.reason(),
        report.duration(),
        report.device(),
        report.warnings());
  }

  /** The order's quality. */
  static Quality ndcg(CandidateReport candidate) {
    var estimate = candidate.ndcgAt10();
    return new Quality(estimate.mean(), estimate.low(), estimate.high());
  }

  private static Quality hitRate(CandidateReport candidate) {
    var estimate = candidate.hitRateAt10();
    return new Quality(estimate.mean(), estimate.low(), estimate.high());
  }

  private static CandidateResult of(CandidateReport candidate) {
    return new CandidateResult(
        candidate.name(),
        ndcg(candidate),
        hitRate(candidate),
        candidate.share(),
        candidate.fitTime(),
        candidate.scoreTime(),
        candidate.note());
  }
}
