package org.kindred.core.training;

import java.util.List;

/**
 * How far a run has come.
 *
 * @param candidate the model it is about, or empty
 * @param percent of the whole run, 0 … 100, never falls
 * @param message for a person, perhaps empty
 * @param curves all points so far, oldest first
 */
public record TrainingProgress(
    TrainingPhase phase, String candidate, int percent, String message, List<CurvePoint> curves) {

  public TrainingProgress {
    curves = List.copyOf(curves);
  }
}
