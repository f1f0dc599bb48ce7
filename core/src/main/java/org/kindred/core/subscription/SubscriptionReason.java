package org.kindred.core.subscription;

import org.jspecify.annotations.Nullable;

/**
 * Why a shop is to be asked.
 *
 * @param about the topic that went silent, or how much was missed; null where the cause says all
 */
record SubscriptionReason(SubscriptionCause cause, @Nullable String about) {

  static SubscriptionReason of(SubscriptionCause cause) {
    return new SubscriptionReason(cause, null);
  }
}
