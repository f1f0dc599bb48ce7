package org.kindred.spi.storefront;

import org.kindred.spi.annotation.Incubating;
import org.kindred.spi.value.ProductId;

/** Fills a shopper's cart through the platform's interface, from server to server. */
@Incubating
@FunctionalInterface
public interface ServerSideCart {

  /**
   * Adds to the cart. Called at most once per click of a shopper, on a request thread: answer
   * within a second or throw.
   *
   * @param cartReference what the platform knows the cart by: the widget read it from the page
   * @param quantity at least 1
   * @throws org.kindred.spi.error.ShopUnavailableException when the shop is away
   * @throws org.kindred.spi.error.ShopAuthorizationException when the credentials are refused
   */
  void add(String cartReference, ProductId productId, int quantity);
}
