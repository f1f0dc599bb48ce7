package org.kindred.engine.network;

import java.io.IOException;

/** A checkpoint's files are not those that were written. */
public final class CorruptCheckpointException extends IOException {

  private static final long serialVersionUID = 1L;

  public CorruptCheckpointException(String message) {
    super(message);
  }
}
