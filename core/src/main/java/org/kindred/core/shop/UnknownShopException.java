package org.kindred.core.shop;

/** No shop has this key. */
public final class UnknownShopException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownShopException(ShopKey key) {
    super("No shop has the key " + key);
  }
}
