package org.kindred.spi.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * Some of the products that exist.
 *
 * @param products may be empty even when more pages follow
 * @param next where to go on, or null after the last page
 */
public record ProductIdPage(List<ProductId> products, @Nullable PageCursor next) {

  public ProductIdPage {
    products = List.copyOf(products);
  }
}
