package org.kindred.engine.training;

/** How held-out cases are taken from what is learned from. */
public enum ValidationProtocol {

  /**
   * The latest time where time is told by a clock; else new sequences where what one had is asked
   * for again, as in sessions; else the last events.
   */
  AUTO,

  /**
   * Each user's last event with a new item: asks for everybody, however long ago they were last
   * there, as a list for all customers does.
   */
  LAST_EVENTS,

  /**
   * The same, from histories whose own last event was not learned from either: asks for those who
   * did something since the model was made.
   */
  EVENTS_SINCE,

  /**
   * What happened after a point in time, learned from what happened before: asks for those who come
   * now, as a shop's pages do.
   */
  LATEST_TIME,

  /**
   * The same, but with one question for all that a user did then, from what they did before: asks
   * for one list for some time, as a newsletter does.
   */
  LATEST_PERIOD,

  /**
   * The newest sequences as wholes, step by step after the second: asks for those of whom nothing
   * was learned, as sessions are.
   */
  NEW_SEQUENCES,

  /** The same, step by step after the first. */
  NEW_SEQUENCES_FROM_FIRST
}
