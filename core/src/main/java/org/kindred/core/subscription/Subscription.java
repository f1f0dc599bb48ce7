package org.kindred.core.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest asking of a shop to send its events here.
 *
 * @param about the topic that went silent, or how much was missed; null where the cause says all
 * @param requestedAt when it was wanted
 * @param finishedAt or null while it goes on
 * @param topics how many the shop sends now; null where it cannot be asked for any, or was not yet
 * @param failure what went wrong the last time; also while it is tried again
 * @param message the shop's own words about that, or null
 */
public record Subscription(
    SubscriptionCause cause,
    @Nullable String about,
    SubscriptionState state,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable Integer topics,
    @Nullable SubscriptionFailure failure,
    @Nullable String message) {

  /** Whether there is more to come. */
  public boolean isAsking() {
    return state == SubscriptionState.ASKING;
  }
}
