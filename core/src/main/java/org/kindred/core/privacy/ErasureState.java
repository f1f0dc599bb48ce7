package org.kindred.core.privacy;

/** How far an erasure has come. */
enum ErasureState {
  /** Steps are missing. */
  REQUESTED,
  /** Every step is done; what other servers wrote before they heard of it may be left. */
  ERASED,
  /** Every step was done once more, after every server had heard of it. */
  FINISHED
}
