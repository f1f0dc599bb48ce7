package org.kindred.demo.connection;

import java.time.Duration;

/** Kindred did not take what it was sent; it is to be sent again. */
final class KindredUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /**
   * @param retryAfter how long Kindred asks to be left alone; zero if it did not say
   */
  KindredUnavailableException(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  KindredUnavailableException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = Duration.ZERO;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
