package org.kindred.core.background;

import java.time.Duration;

/** How long to wait before the next attempt: 2 s, then twice as long each time, at most an hour. */
public final class Backoff {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 11;

  private Backoff() {}

  /**
   * How long to wait.
   *
   * @param attempts how many have failed before the one that just did
   */
  public static Duration after(int attempts) {
    Duration pause = Duration.ofSeconds(2L << Math.min(attempts, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
