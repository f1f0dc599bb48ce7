package org.kindred.core.training;

import java.time.Duration;
import java.util.List;

/**
 * What a run found out, for a person.
 *
 * @param protocol how the validation cases were taken
 * @param candidates best first
 * @param winner the name of what won
 * @param reason why it won
 * @param device on which neural candidates ran
 * @param warnings what a person should know
 */
public record TrainingSummary(
    int users,
    int items,
    int interactions,
    int validationCases,
    String protocol,
    List<CandidateResult> candidates,
    String winner,
    String reason,
    Duration duration,
    String device,
    List<String> warnings) {

  public TrainingSummary {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
  }
}
