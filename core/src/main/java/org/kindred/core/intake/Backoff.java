package org.kindred.core.intake;

import java.time.Duration;

/** How long to wait before the next attempt: 2 s, then twice as long each time, at most an hour. */
final class Backoff {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 11;

  private Backoff() {}

  /**
   * @param attempts how many have failed before the one that just did
   */
  static Duration after(int attempts) {
    Duration pause = Duration.ofSeconds(2L << Math.min(attempts, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
