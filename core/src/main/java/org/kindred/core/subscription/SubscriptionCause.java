package org.kindred.core.subscription;

/** Why a shop is asked to send its events. */
public enum SubscriptionCause {
  /** It was connected. */
  CONNECTED,
  /** Its connection was changed, its secret perhaps. */
  CHANGED,
  /** Somebody wanted it. */
  DEMAND,
  /** It sends nothing any more, or nothing of one topic. */
  SILENCE,
  /** Reconciling it found what no event had told. */
  MISSED,
  /** It was away the last time. */
  AWAY
}
