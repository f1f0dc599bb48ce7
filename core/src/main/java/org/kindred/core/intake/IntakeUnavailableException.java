package org.kindred.core.intake;

/** Nothing can be stored just now, and nothing was: answer 503 with Retry-After. */
public final class IntakeUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Seconds after which it is worth another try. */
  public static final int RETRY_AFTER_SECONDS = 10;

  public IntakeUnavailableException(Throwable cause) {
    super("The database does not take anything just now", cause);
  }
}
