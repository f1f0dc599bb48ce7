package org.kindred.core.recommendation;

import java.util.List;

/**
 * What a model answered to a question.
 *
 * @param modelVersion of the model
 * @param stateVersion of what was known of the person who asked; 0 when it did not matter
 */
record ModelAnswer(List<Candidate> candidates, long modelVersion, long stateVersion) {

  ModelAnswer {
    candidates = List.copyOf(candidates);
  }

  /** Whether that model would say the same again, and all of it may still be shown. */
  boolean isGood(long liveModel, long currentState, SlateContext context) {
    return modelVersion == liveModel
        && stateVersion == currentState
        && candidates.stream().allMatch(candidate -> context.allows(candidate.product()));
  }
}
