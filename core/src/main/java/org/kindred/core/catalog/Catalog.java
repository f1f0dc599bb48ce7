package org.kindred.core.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.ProductId;

/** The products of each shop, as its newest word has them. Safe for several threads. */
@ApplicationScoped
public class Catalog {

  /** A product that was described and not removed. */
  public Optional<Product> find(ShopKey shop, ProductId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Those of the products that were described and not removed. */
  public Map<ProductId, Product> findAll(ShopKey shop, Collection<ProductId> ids) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Every product of the shop that was described and not removed. */
  public List<Product> all(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /** How many products the shop has. */
  public long count(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Products whose name, brand, category or id holds the text, whatever its case.
   *
   * @param text may be empty: all products
   * @param offset how many to skip
   * @param limit how many to return at most
   */
  public ProductPage search(ShopKey shop, String text, int offset, int limit) {
    throw new UnsupportedOperationException("not yet");
  }
}
