package org.kindred.engine.file;

import java.io.IOException;

/** A line is longer than any sensible one. */
final class LineTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  LineTooLongException(int most) {
    super("longer than %d bytes".formatted(most));
  }
}
