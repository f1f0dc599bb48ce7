package org.kindred.engine.serving;

/** A model directory is not what its manifest says; it must not be served. */
public final class CorruptModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CorruptModelException(String message) {
    super(message);
  }

  public CorruptModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
