package org.kindred.engine.file;

import java.nio.file.Path;

/** A line of a file says nothing that makes sense. */
public final class BadLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;

  BadLineException(Path file, long line, String reason) {
    super("%s, line %d: %s".formatted(file, line, reason));
    this.line = line;
  }

  /** The number of the line, from 1 on, the header counted. */
  public long line() {
    return line;
  }
}
