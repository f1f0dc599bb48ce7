package org.kindred.core.dataimport;

/** A file holds more bytes than the server takes at once; nothing of it was kept. */
public final class ImportTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long maxBytes;

  ImportTooLargeException(long maxBytes) {
    super("a file may have " + maxBytes + " bytes at most; split it, or send it compressed");
    this.maxBytes = maxBytes;
  }

  /** How many bytes are taken. */
  public long maxBytes() {
    return maxBytes;
  }
}
