package org.kindred.spi.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/**
 * Some products of a catalogue.
 *
 * @param products may be empty even when more pages follow
 * @param rejected one sentence for each product that the shop gave and that cannot be used
 * @param next where to go on, or null after the last page
 */
public record CatalogPage(
    List<CatalogProduct> products, List<String> rejected, @Nullable PageCursor next) {

  public CatalogPage {
    products = List.copyOf(products);
    rejected = List.copyOf(rejected);
  }

  /** A page on which nothing was rejected. */
  public CatalogPage(List<CatalogProduct> products, @Nullable PageCursor next) {
    this(products, List.of(), next);
  }
}
