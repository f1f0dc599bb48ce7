package org.kindred.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.VisitorKey;

/** Keyed hashes of the shop's names of people: without the key nobody can be looked up. */
final class Pseudonyms {

  private static final int LENGTH = 16;

  private final SecretKeySpec key;

  Pseudonyms(Secrets secrets) {
    key = new SecretKeySpec(secrets.derivedKey("pseudonym"), "HmacSHA256");
  }

  EventKey of(Shop shop, CustomerId customer) {
    return hash(shop, VisitorKind.CUSTOMER, customer.value());
  }

  EventKey of(Shop shop, VisitorKey visitor) {
    return hash(shop, VisitorKind.BROWSER, visitor.value());
  }

  private EventKey hash(Shop shop, VisitorKind kind, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String text = shop.key() + "\n" + kind + "\n" + name;
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return EventKey.ofBytes(Arrays.copyOf(hash, LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
