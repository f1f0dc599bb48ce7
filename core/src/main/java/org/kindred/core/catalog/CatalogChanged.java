package org.kindred.core.catalog;

import java.util.Set;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.ProductId;

/** CDI event, fired in the transaction that changed, added or removed these products. */
public record CatalogChanged(Shop shop, Set<ProductId> products) {

  public CatalogChanged {
    products = Set.copyOf(products);
  }
}
