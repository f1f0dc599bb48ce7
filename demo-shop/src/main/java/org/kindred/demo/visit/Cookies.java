package org.kindred.demo.visit;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookies in which a browser keeps its visit; the shop's server keeps none. */
public final class Cookies {

  static final String LANGUAGE = "otterbrook_language";
  static final String CONSENT = "otterbrook_consent";
  static final String SHOPPER = "otterbrook_shopper";
  static final String VISITOR = "otterbrook_visitor";
  static final String CART = "otterbrook_cart";

  private static final String PATH = "/demo-shop";
  private static final Duration KEPT = Duration.ofDays(180);

  private Cookies() {}

  public static NewCookie language(String key) {
    return cookie(LANGUAGE, key);
  }

  public static NewCookie consent(Consent consent) {
    return cookie(CONSENT, consent.name());
  }

  public static NewCookie shopper(String customerId) {
    return cookie(SHOPPER, customerId);
  }

  public static NewCookie noShopper() {
    return expired(SHOPPER);
  }

  public static NewCookie visitor(String visitorKey) {
    return cookie(VISITOR, visitorKey);
  }

  public static NewCookie noVisitor() {
    return expired(VISITOR);
  }

  public static NewCookie cart(Cart cart) {
    return cart.isEmpty() ? expired(CART) : cookie(CART, cart.toString());
  }

  private static NewCookie cookie(String name, String value) {
    return builder(name).value(value).maxAge((int) KEPT.toSeconds()).build();
  }

  private static NewCookie expired(String name) {
    return builder(name).value("").maxAge(0).build();
  }

  private static NewCookie.Builder builder(String name) {
    return new NewCookie.Builder(name).path(PATH).httpOnly(true).sameSite(NewCookie.SameSite.LAX);
  }
}
