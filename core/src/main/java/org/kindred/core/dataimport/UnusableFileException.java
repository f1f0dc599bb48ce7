package org.kindred.core.dataimport;

/** The file as a whole cannot be imported, or not any further. The message is for its sender. */
final class UnusableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableFileException(String message) {
    super(message);
  }
}
