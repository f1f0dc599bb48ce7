package org.kindred.spi.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop cannot be reached, is overloaded or limits our rate. The host tries again later. */
public final class ShopUnavailableException extends ShopAdapterException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public ShopUnavailableException(String message) {
    super(message, null);
    this.retryAfter = null;
  }

  public ShopUnavailableException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = null;
  }

  /** With the pause that the shop itself asked for. */
  public ShopUnavailableException(String message, Duration retryAfter) {
    super(message, null);
    this.retryAfter = retryAfter;
  }

  /** How long the shop asked us to wait; empty when it did not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
