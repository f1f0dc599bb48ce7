package org.kindred.demo.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes to Kindred's signed doors. */
final class Signature {

  static final String HEADER = "X-Kindred-Signature";
  static final String TIME_HEADER = "X-Kindred-Timestamp";

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The header of a request with this body. */
  String ofBody(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The header of a request without a body, sent at the given time. */
  String ofGet(long epochSecond, String rawPath) {
    return ofBody((epochSecond + ".GET " + rawPath).getBytes(StandardCharsets.UTF_8));
  }
}
