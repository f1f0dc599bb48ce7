package org.kindred.core.catalog;

import java.util.List;

/**
 * Some of the products that matched.
 *
 * @param products in the order of their names
 * @param total how many matched altogether
 */
public record ProductPage(List<Product> products, long total) {

  public ProductPage {
    products = List.copyOf(products);
  }
}
