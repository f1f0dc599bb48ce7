package org.kindred.spi.value;

/**
 * Where the next page starts. Opaque to the host, which stores it so that an import goes on after a
 * restart: the adapter that made it must understand it days later.
 */
public record PageCursor(String value) {

  private static final int MAX_LENGTH = 2000;

  /** Refuses a blank value and one of more than 2000 characters. */
  public PageCursor {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "page cursor must have 1 to " + MAX_LENGTH + " characters, got " + value.length());
    }
  }
}
