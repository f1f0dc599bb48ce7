package org.kindred.core.dataimport;

/** How far an import has come. */
public enum ImportState {
  /** Waits for its turn, also after a restart. */
  WAITING,
  RUNNING,
  COMPLETED,
  /** Stopped by somebody; can be resumed. */
  CANCELLED,
  /** Stopped by a failure; can be resumed. */
  FAILED
}
