package org.kindred.core.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.VisitorKey;

/** Draws an arm by a keyed hash: the same browser always draws the same, and nobody can choose. */
final class Buckets {

  private static final double RANGE = 1L << 32;
  private static final long LOW_32_BITS = 0xFFFF_FFFFL;

  private final Mac prototype;

  Buckets(Secrets secrets) {
    try {
      prototype = Mac.getInstance("HmacSHA256");
      prototype.init(new SecretKeySpec(secrets.derivedKey("experiment"), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  Arm draw(Shop shop, VisitorKey visitor, double holdoutShare) {
    byte[] hash =
        copy().doFinal((shop.key() + "\n" + visitor.value()).getBytes(StandardCharsets.UTF_8));
    double place = (ByteBuffer.wrap(hash).getInt() & LOW_32_BITS) / RANGE;
    return place < holdoutShare ? Arm.CONTROL : Arm.TREATMENT;
  }

  private Mac copy() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("HmacSHA256 can be cloned in every JDK", e);
    }
  }
}
