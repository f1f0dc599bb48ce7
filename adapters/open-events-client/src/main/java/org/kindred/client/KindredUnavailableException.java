package org.kindred.client;

import org.jspecify.annotations.Nullable;

/** The server could not be reached or could not take anything, however often it was asked. */
public final class KindredUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KindredUnavailableException(String message) {
    super(message);
  }

  KindredUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
