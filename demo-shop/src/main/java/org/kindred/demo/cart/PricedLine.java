package org.kindred.demo.cart;

import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;

/** Some pieces of one product at its price of now. */
public record PricedLine(Product product, int quantity) {

  public Money total() {
    return product.price().times(quantity);
  }

  /** Whether the shop has so many. */
  public boolean isAvailable() {
    return quantity <= product.stock();
  }
}
