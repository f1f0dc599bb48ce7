package org.kindred.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords by PBKDF2-HMAC-SHA256 under a salt of their own. One at a time, so that a flood
 * of logins cannot take the processors from the storefront. Safe for several threads.
 *
 * <p>The text form is {@code pbkdf2-sha256$<iterations>$<salt>$<hash>}, the last two in Base64.
 */
@ApplicationScoped
public class PasswordHasher {

  /** OWASP's figure for this function. */
  static final int ITERATIONS = 600_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int SALT_LENGTH = 16;
  private static final int HASH_BITS = 256;

  private final int iterations;
  private final SecureRandom random = new SecureRandom();
  private final Lock oneAtATime = new ReentrantLock(true);

  public PasswordHasher() {
    this(ITERATIONS);
  }

  PasswordHasher(int iterations) {
    this.iterations = iterations;
  }

  String hash(String password) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(derive(password, salt, iterations)));
  }

  /** Compares in constant time. */
  boolean matches(String password, String stored) {
    String[] parts = parts(stored);
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  /** Whether the hash was made with fewer iterations than today's. */
  boolean isOutdated(String stored) {
    return Integer.parseInt(parts(stored)[1]) < iterations;
  }

  /** Takes as long as {@link #matches}, so that time does not tell whether an account exists. */
  void pretendToMatch(String password) {
    byte[] unused = derive(password, new byte[SALT_LENGTH], iterations);
    Arrays.fill(unused, (byte) 0);
  }

  private static String[] parts(String stored) {
    String[] parts = stored.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalStateException("expected a password hash of the scheme " + SCHEME);
    }
    return parts;
  }

  private byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
    oneAtATime.lock();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    } finally {
      oneAtATime.unlock();
      key.clearPassword();
    }
  }
}
