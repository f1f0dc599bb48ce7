package org.kindred.engine.training;

import java.time.Duration;
import java.util.List;

/**
 * What a training gave, for people and for the release gate.
 *
 * @param users with at least one interaction
 * @param items in the catalogue, with or without interactions
 * @param interactions learned from in the end
 * @param validationCases how many held-out cases chose the winner
 * @param protocol how the validation cases were taken
 * @param candidates every candidate and the blend, best first
 * @param winner the name of what serves
 * @param reason why it won, for a person
 * @param duration of the whole
 * @param device on which neural candidates ran
 * @param warnings what a person should know, such as a candidate that failed
 */
public record TrainingReport(
    int users,
    int items,
    int interactions,
    int validationCases,
    String protocol,
    List<CandidateReport> candidates,
    String winner,
    String reason,
    Duration duration,
    String device,
    List<String> warnings) {

  public TrainingReport {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
  }

  /** The report of what serves. */
  public CandidateReport winning() {
    return candidates.stream()
        .filter(c -> c.name().equals(winner))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no report of the winner " + winner));
  }
}
