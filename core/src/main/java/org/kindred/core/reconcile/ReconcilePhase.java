package org.kindred.core.reconcile;

/** What a shop is being asked for; in this order. */
public enum ReconcilePhase {
  /** All products. */
  CATALOG,
  /** Past orders. */
  HISTORY,
  /** What changed since the last time. */
  CHANGES,
  /** Which products exist: the others are taken for removed. */
  EXISTENCE
}
