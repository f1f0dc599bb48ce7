package org.kindred.core.reconcile;

/** How far a reconciliation has come. */
public enum ReconcileState {
  /** Under way, or waiting for a shop that is away or limits our rate. */
  RUNNING,
  COMPLETED,
  /** Given up; the message says why. */
  FAILED
}
