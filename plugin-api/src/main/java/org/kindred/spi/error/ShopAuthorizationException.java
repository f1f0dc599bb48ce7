package org.kindred.spi.error;

/**
 * The shop refuses our credentials. The host stops calling and asks the shop owner to reconnect.
 */
public final class ShopAuthorizationException extends ShopAdapterException {

  private static final long serialVersionUID = 1L;

  public ShopAuthorizationException(String message) {
    super(message, null);
  }

  public ShopAuthorizationException(String message, Throwable cause) {
    super(message, cause);
  }
}
