package org.kindred.adapter.shopify;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a product's state takes from one of its variants.
 *
 * @param regularPrice what it cost before, or null
 * @param quantity over all places, or null when the shop does not count this variant
 * @param soldWithoutStock whether it can be bought when there is none
 */
record ShopifyVariant(
    BigDecimal price,
    @Nullable BigDecimal regularPrice,
    @Nullable Integer quantity,
    boolean soldWithoutStock) {

  boolean isAvailable() {
    return quantity == null || quantity > 0 || soldWithoutStock;
  }
}
