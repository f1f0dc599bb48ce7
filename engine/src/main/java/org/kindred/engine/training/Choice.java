package org.kindred.engine.training;

import java.util.List;
import org.kindred.engine.blend.Blend;

/**
 * What shall serve, and why.
 *
 * @param winner a candidate's name, or {@code blend}
 * @param blend what serves; of one candidate alone when that won
 * @param reason for a person
 * @param reports of all candidates and the blend, best first
 */
record Choice(String winner, Blend blend, String reason, List<CandidateReport> reports) {

  static final String BLEND = "blend";

  /** The names of the candidates that serve. */
  List<String> carriers() {
    return blend.candidates();
  }

  double ndcgAt10() {
    return reports.stream()
        .filter(report -> report.name().equals(winner))
        .mapToDouble(report -> report.ndcgAt10().mean())
        .findFirst()
        .orElse(0);
  }
}
