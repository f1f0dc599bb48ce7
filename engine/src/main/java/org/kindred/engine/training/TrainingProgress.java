package org.kindred.engine.training;

import java.util.Map;

/**
 * One step of a training that is worth showing.
 *
 * @param stage what is being done
 * @param candidate the name of the candidate, empty when it concerns the whole
 * @param fraction of the stage that is done, 0 … 1
 * @param step a counter within the stage such as the epoch, 0 when there is none
 * @param metrics named figures at this step, such as {@code loss} or {@code ndcg@10}: the points of
 *     the training curves
 * @param message for a person, perhaps empty
 */
public record TrainingProgress(
    Stage stage,
    String candidate,
    double fraction,
    long step,
    Map<String, Double> metrics,
    String message) {

  /** The stages in their order. */
  public enum Stage {
    SPLITTING,
    FITTING,
    VALIDATING,
    BLENDING,
    REFITTING,
    SAVING
  }

  public TrainingProgress {
    metrics = Map.copyOf(metrics);
  }

  /** A step without figures. */
  public static TrainingProgress of(
      Stage stage, String candidate, double fraction, String message) {
    return new TrainingProgress(stage, candidate, fraction, 0, Map.of(), message);
  }
}
