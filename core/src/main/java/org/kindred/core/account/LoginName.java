package org.kindred.core.account;

import java.util.Locale;

/** What a member of the staff types to log in; upper and lower case are the same. */
public record LoginName(String value) {

  public static final int MAX_LENGTH = 60;

  private static final String PATTERN = "[a-z0-9][a-z0-9._@+-]{1," + (MAX_LENGTH - 1) + "}";

  /** Lowers the case; refuses what has other characters, or is shorter than 2 or longer than 60. */
  public LoginName {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "login name must have 2 to 60 letters, digits or . _ @ + -");
    }
  }

  /** Whether a name can be made of this text. */
  public static boolean isValid(String text) {
    return text.strip().toLowerCase(Locale.ROOT).matches(PATTERN);
  }

  @Override
  public String toString() {
    return value;
  }
}
