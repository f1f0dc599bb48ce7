package org.kindred.adapter.support.listing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;

/** A shop's list of products. Exceptions as in {@code CatalogSource}. */
public interface ProductList {

  /** Asks for a page of all products; each has a field {@code id}. May block. */
  EntityPage page(@Nullable PageCursor after);

  /** Asks for a page of the ids of the products that can be shown. May block. */
  ProductIdPage existing(@Nullable PageCursor after);

  /**
   * The product, or empty when shoppers cannot see it. Pure.
   *
   * @param asOf when it was asked for
   */
  Optional<CatalogProduct> read(JsonFields product, Instant asOf);
}
