package org.kindred.realshop;

/** Somebody in the storefront of a shop, with a cart. */
interface Shopper {

  /** Makes an account and signs in; the account's id. */
  String register();

  void search(String term);

  /** The id of the cart's line for the product. */
  String add(String slug, int quantity);

  void adjust(String line, int quantity);

  void remove(String line);

  /** Pays for the cart; what Kindred calls the order. */
  String checkOut();
}
