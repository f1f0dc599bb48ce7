package org.kindred.core.subscription;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a shop said when it was asked.
 *
 * @param topics how many it sends now; null where its platform cannot be asked for any, or it
 *     failed
 * @param failure or null when all is well
 * @param message the shop's own words about the failure, or null
 * @param retryAfter when it wants to be asked again, or null
 */
record SubscriptionAnswer(
    @Nullable Integer topics,
    @Nullable SubscriptionFailure failure,
    @Nullable String message,
    @Nullable Duration retryAfter) {

  static SubscriptionAnswer sends(@Nullable Integer topics) {
    return new SubscriptionAnswer(topics, null, null, null);
  }

  static SubscriptionAnswer failed(SubscriptionFailure failure, @Nullable String message) {
    return new SubscriptionAnswer(null, failure, message, null);
  }

  static SubscriptionAnswer away(@Nullable String message, @Nullable Duration retryAfter) {
    return new SubscriptionAnswer(null, SubscriptionFailure.UNAVAILABLE, message, retryAfter);
  }
}
