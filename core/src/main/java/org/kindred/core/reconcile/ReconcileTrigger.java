package org.kindred.core.reconcile;

/** Why a shop is asked. */
public enum ReconcileTrigger {
  /** It was connected: the whole catalogue and past orders. */
  FIRST,
  /** Once a night. */
  NIGHTLY,
  /** Somebody wanted it. */
  DEMAND
}
