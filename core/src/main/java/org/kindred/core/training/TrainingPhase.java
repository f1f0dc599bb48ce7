package org.kindred.core.training;

/** What a run is busy with, in order. */
public enum TrainingPhase {
  WAITING,
  GATHERING,
  SPLITTING,
  FITTING,
  VALIDATING,
  BLENDING,
  REFITTING,
  SAVING,
  RELEASING,
  DONE
}
