package org.kindred.core.subscription;

/** How far the asking of a shop has come. */
public enum SubscriptionState {
  /** In line, under way, or waiting to be tried again. */
  ASKING,
  DONE,
  /** Given up; the failure says why. */
  FAILED
}
