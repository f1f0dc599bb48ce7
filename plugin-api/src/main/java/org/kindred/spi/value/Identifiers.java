package org.kindred.spi.value;

/** The one rule for identifiers that come from a shop. */
final class Identifiers {

  /** Fits an indexed column of every supported database. */
  static final int MAX_LENGTH = 190;

  private Identifiers() {}

  /** Returns {@code value}, or throws when it is blank, too long or holds control characters. */
  static String check(String kind, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(kind + " must not be blank");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          kind + " must have at most " + MAX_LENGTH + " characters, got " + value.length());
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(kind + " must not hold control characters");
    }
    return value;
  }
}
