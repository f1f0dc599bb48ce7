package org.kindred.core.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long, not guessed at once, not the name. No rules on kinds of
 * characters, which make passwords forgettable and no stronger.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B, section 3.1.1</a>
 */
public final class PasswordRules {

  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 200;

  private static final int MIN_DISTINCT = 5;

  /** The most common ones that are long enough. */
  private static final Set<String> COMMON =
      Set.of(
          "1234567890",
          "12345678910",
          "123456789a",
          "0123456789",
          "0987654321",
          "9876543210",
          "1q2w3e4r5t",
          "qwertyuiop",
          "q1w2e3r4t5",
          "password12",
          "password123",
          "passw0rd123",
          "administrator",
          "letmein1234",
          "iloveyou12",
          "changeme123",
          "welcome123",
          "qwerty12345",
          "abcdefghij",
          "correcthorsebatterystaple");

  private PasswordRules() {}

  /** What is wrong with a password. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    /** Among the first an attacker tries, or hardly more than one character repeated. */
    TOO_COMMON,
    /** Holds the login name. */
    HOLDS_NAME
  }

  /** Everything that is wrong with the password; empty when it may be used. */
  public static Set<Fault> faults(LoginName name, String password) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    String lower = password.toLowerCase(Locale.ROOT);
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      faults.add(Fault.TOO_SHORT);
    }
    if (length > MAX_LENGTH) {
      faults.add(Fault.TOO_LONG);
    }
    if (COMMON.contains(lower) || lower.codePoints().distinct().count() < MIN_DISTINCT) {
      faults.add(Fault.TOO_COMMON);
    }
    if (lower.contains(name.value())) {
      faults.add(Fault.HOLDS_NAME);
    }
    return faults;
  }
}
