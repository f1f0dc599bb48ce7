package org.kindred.core.shop;

/** Whether there is such a shop cannot be told just now: the database is away, or busy. */
public final class ShopsUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShopsUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
