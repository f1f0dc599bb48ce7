package org.kindred.spi.event;

/** What every event is held to. */
final class EventChecks {

  private static final int MAX_ID_LENGTH = 190;

  private EventChecks() {}

  /** Refuses a blank event id and one of more than 190 characters. */
  static void id(String eventId) {
    if (eventId.isBlank() || eventId.length() > MAX_ID_LENGTH) {
      throw new IllegalArgumentException(
          "event id must have 1 to " + MAX_ID_LENGTH + " characters, got " + eventId.length());
    }
  }

  static void atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(what + " must be at least " + least + ", got " + value);
    }
  }

  static void notBlank(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
  }
}
