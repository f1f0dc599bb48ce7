package org.kindred.core.training;

/** Why a run was started. */
public enum TrainingTrigger {
  /** The shop had gathered enough for its first model. */
  FIRST,
  SCHEDULE,
  NEW_EVENTS,
  /** Somebody asked for it. */
  REQUEST
}
