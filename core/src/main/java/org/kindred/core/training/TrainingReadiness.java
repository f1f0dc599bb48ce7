package org.kindred.core.training;

/**
 * Whether a shop has gathered enough for a model.
 *
 * @param interactions that can be learned from
 * @param needed for the first model
 */
public record TrainingReadiness(long interactions, long needed) {

  public boolean isReady() {
    return interactions >= needed;
  }
}
