package org.kindred.demo.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.page.Language;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;

/** Reads the visit out of the request that is being answered. */
@RequestScoped
public class CurrentVisit {

  private static final Pattern VISITOR_KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,190}");
  private static final Pattern DONE = Pattern.compile("(?:^|&)done=([a-z.]{1,40})");

  private final HttpServletRequest request;
  private final Shoppers shoppers;

  @Inject
  public CurrentVisit(HttpServletRequest request, Shoppers shoppers) {
    this.request = request;
    this.shoppers = shoppers;
  }

  /** The visit as the browser's cookies tell it. */
  public Visit get() {
    Consent consent = Consent.of(cookie(Cookies.CONSENT));
    return new Visit(
        path(),
        done(),
        Language.of(cookie(Cookies.LANGUAGE), Collections.list(request.getLocales())),
        consent,
        shopper(),
        consent == Consent.GRANTED ? visitorKey() : null,
        Cart.parse(cookie(Cookies.CART)));
  }

  /** Whether a key could be one of the widget's. */
  public static boolean isVisitorKey(String text) {
    return VISITOR_KEY.matcher(text).matches();
  }

  private @Nullable Shopper shopper() {
    return shoppers.find(cookie(Cookies.SHOPPER)).orElse(null);
  }

  private @Nullable String visitorKey() {
    String key = cookie(Cookies.VISITOR);
    return isVisitorKey(key) ? key : null;
  }

  private String path() {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = DONE.matcher(query()).replaceAll("").replaceFirst("^&", "");
    return path.replaceFirst("^/+", "") + (query.isEmpty() ? "" : "?" + query);
  }

  private String done() {
    Matcher done = DONE.matcher(query());
    return done.find() ? done.group(1) : "";
  }

  private String query() {
    return Objects.requireNonNullElse(request.getQueryString(), "");
  }

  private String cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }
}
