package org.kindred.spi.error;

import org.jspecify.annotations.Nullable;

/**
 * The three failures that an adapter may report. Any other exception that leaves an adapter counts
 * as a defect of the adapter: the host logs it, isolates it to the one shop and parks the delivery.
 *
 * <p>Messages are shown to the shop owner. They name what was expected and what came, and never a
 * secret or a person.
 */
public abstract sealed class ShopAdapterException extends RuntimeException
    permits MalformedPayloadException, ShopAuthorizationException, ShopUnavailableException {

  private static final long serialVersionUID = 1L;

  ShopAdapterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
