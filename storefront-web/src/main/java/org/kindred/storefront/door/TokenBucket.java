package org.kindred.storefront.door;

import java.time.Duration;

/**
 * Lets a burst through, and then so many a second. Safe for several threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2697">RFC 2697</a>, whose committed bucket this
 *     is
 */
final class TokenBucket {

  private final double perMilli;
  private final double capacity;
  private double tokens;
  private long filledAtMillis;

  /**
   * @param perSecond how many tokens come back in a second, positive
   * @param burst how many there are at most, and at first
   */
  TokenBucket(double perSecond, int burst, long nowMillis) {
    this.perMilli = perSecond / 1000;
    this.capacity = burst;
    this.tokens = burst;
    this.filledAtMillis = nowMillis;
  }

  /** Takes one token: zero when there was one, else how long until there is. */
  synchronized Duration take(long nowMillis) {
    // a clock that was set back must not take tokens away
    long passed = Math.max(0, nowMillis - filledAtMillis);
    filledAtMillis = nowMillis;
    tokens = Math.min(capacity, tokens + passed * perMilli);
    if (tokens >= 1) {
      tokens--;
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) Math.ceil((1 - tokens) / perMilli));
  }
}
