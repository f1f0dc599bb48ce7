package org.kindred.core.training;

/** Why a run was started. */
public enum TrainingTrigger {
  /** The shop had gathered enough for its first model. */
  FIRST,
  /** What the first training found was not released: this one has the whole time. */
  RETRY,
  SCHEDULE,
  NEW_EVENTS,
  /** Somebody asked for it. */
  REQUEST
}
