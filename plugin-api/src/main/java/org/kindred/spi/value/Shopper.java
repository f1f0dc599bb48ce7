package org.kindred.spi.value;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as far as the shop says: an account, a browser, both, or neither (a guest's
 * order).
 *
 * @param customerId the account, or null when the shopper was not signed in
 * @param visitorKey the browser, or null when the event was not seen in one
 */
public record Shopper(@Nullable CustomerId customerId, @Nullable VisitorKey visitorKey) {

  /** Nobody the shop could name. */
  public static final Shopper UNKNOWN = new Shopper(null, null);

  /** A signed-in shopper whose browser is not known. */
  public static Shopper of(CustomerId customerId) {
    return new Shopper(customerId, null);
  }

  /** A browser that has not signed in. */
  public static Shopper of(VisitorKey visitorKey) {
    return new Shopper(null, visitorKey);
  }

  /** Whether there is anything to tie the event to. */
  public boolean isKnown() {
    return customerId != null || visitorKey != null;
  }
}
