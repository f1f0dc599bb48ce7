package org.kindred.core.subscription;

/** Why a shop could not be asked; one for each thing that there is to do about it. */
public enum SubscriptionFailure {
  /** The shop's platform has no adapter here: install it. */
  NO_ADAPTER,
  /** The credentials are refused, or may not subscribe: enter others. */
  REFUSED,
  /** The shop does not answer: wait, or look after the shop. */
  UNAVAILABLE,
  /** The shop answers something that the adapter does not understand: look at the address. */
  NOT_UNDERSTOOD,
  /** The shop's secrets do not open with this server's key: enter them again. */
  UNREADABLE,
  /** The adapter has a defect, which is in the log. */
  DEFECT
}
