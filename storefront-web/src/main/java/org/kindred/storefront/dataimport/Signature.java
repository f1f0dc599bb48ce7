package org.kindred.storefront.dataimport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a sender claims to have signed: {@code sha256=<hexadecimal HMAC-SHA256>}. */
final class Signature {

  static final String HEADER = "X-Kindred-Signature";

  private static final String PREFIX = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] claimed;

  private Signature(byte[] claimed) {
    this.claimed = claimed;
  }

  /** Reads the header; empty when there is none or it cannot be one. */
  static Optional<Signature> parse(@Nullable String header) {
    if (header == null || !header.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Signature(HexFormat.of().parseHex(header.substring(PREFIX.length()).strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Begins a computation with the secret. */
  static Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Whether the text was signed; takes the same time whatever the difference. */
  boolean isOf(String text, String secret) {
    return matches(mac(secret).doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  boolean matches(byte[] computed) {
    return MessageDigest.isEqual(claimed, computed);
  }
}
