package org.kindred.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures under one login name in a row. The first few cost nothing; after that each doubles the
 * wait before the next attempt. A day without any clears them.
 *
 * @param count at least 0
 * @param lastAt when the last one was
 */
record FailedLogins(int count, Instant lastAt) {

  static final int FREE = 4;
  static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofHours(1);
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  /** How long no attempt is allowed from now on; zero when one is. */
  Duration waitFrom(Instant now) {
    if (count <= FREE || isForgotten(now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, lastAt.plus(wait(count)));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private boolean isForgotten(Instant now) {
    return !now.isBefore(lastAt.plus(FORGOTTEN_AFTER));
  }

  private static Duration wait(int count) {
    int doublings = Math.min(count - FREE - 1, 20);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
