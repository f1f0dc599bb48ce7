package org.kindred.core.intake;

/** How far a delivery has come. */
enum DeliveryState {
  /** Stored, to be translated and applied. */
  PENDING,
  /** To be completed by asking the shop first. */
  INCOMPLETE,
  APPLIED,
  /** Waits for somebody to look at it. */
  PARKED
}
