package org.kindred.spi.storefront;

/** Where on a shop's pages, or off them, recommendations stand. */
public enum Placement {
  HOME_PAGE,
  CATEGORY_PAGE,
  SEARCH_PAGE,
  PRODUCT_PAGE,
  CART_PAGE,
  ORDER_CONFIRMATION,
  ACCOUNT_PAGE,
  EMAIL
}
