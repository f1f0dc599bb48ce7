package org.kindred.demo.history;

import java.util.Locale;

/** What a shopper can do with a product. */
public enum ActKind {
  VIEW,
  LIKE,
  SHARE,
  ADD_TO_CART,
  PURCHASE,
  REVIEW;

  /** As import files and style sheets have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
