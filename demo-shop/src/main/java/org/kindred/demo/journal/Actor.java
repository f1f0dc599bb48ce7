package org.kindred.demo.journal;

import org.jspecify.annotations.Nullable;

/** Who did something: a browser, an account, or both. */
public record Actor(@Nullable String visitorKey, @Nullable String customerId) {

  public boolean isKnown() {
    return visitorKey != null || customerId != null;
  }
}
