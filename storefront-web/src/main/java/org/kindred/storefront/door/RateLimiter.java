package org.kindred.storefront.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/**
 * One token bucket for each caller. Callers that were not heard of for a while are forgotten, and
 * of too many those that were not heard of for longest. Safe for several threads.
 *
 * @param <K> what tells callers apart
 */
public final class RateLimiter<K> {

  private static final int MAX_CALLERS = 100_000;

  private final Cache<K, TokenBucket> buckets;
  private final double perSecond;
  private final int burst;
  private final Clock clock;

  /**
   * @param perSecond how many requests a second one caller may make in the long run, positive
   * @param burst how many it may make at once, at least 1
   */
  public RateLimiter(double perSecond, int burst, Clock clock) {
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException(
          "a rate must be positive and a burst at least 1, got " + perSecond + " and " + burst);
    }
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
    Duration untilFull = Duration.ofSeconds(1 + (long) (burst / perSecond));
    this.buckets =
        Caffeine.newBuilder().maximumSize(MAX_CALLERS).expireAfterAccess(untilFull).build();
  }

  /** Counts a request: zero when it may go on, else when the caller may come again. */
  public Duration take(K caller) {
    long now = clock.millis();
    return buckets.get(caller, absent -> new TokenBucket(perSecond, burst, now)).take(now);
  }
}
