package org.kindred.spi.error;

/**
 * A delivery or an answer cannot be understood. The host parks it until an adapter that can
 * arrives.
 */
public final class MalformedPayloadException extends ShopAdapterException {

  private static final long serialVersionUID = 1L;

  public MalformedPayloadException(String message) {
    super(message, null);
  }

  public MalformedPayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
