package org.kindred.core.recommendation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;

/**
 * What a page asks for.
 *
 * @param visitor the browser, or null when it has no name
 * @param seeds what the page is about, such as its product; may be empty
 * @param cart what is in the cart, and so not to be shown
 * @param limit how many items, 1 … {@link #MAX_LIMIT}
 * @param category one element of category paths, or a path joined by {@code |}; null for all
 * @param language of titles and reasons; English when it is not spoken
 * @param consent what the visitor said; only with a yes does a first visit count for the experiment
 */
public record RecommendationRequest(
    ShopKey shop,
    Strategy strategy,
    Placement placement,
    @Nullable VisitorKey visitor,
    List<ProductId> seeds,
    List<ProductId> cart,
    int limit,
    @Nullable String category,
    Locale language,
    Consent consent) {

  /** More than a page shows. */
  public static final int MAX_LIMIT = 50;

  /** More than a page is about, or a cart holds. */
  public static final int MAX_PRODUCTS = 100;

  public RecommendationRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT + ", got " + limit);
    }
    if (seeds.size() > MAX_PRODUCTS || cart.size() > MAX_PRODUCTS) {
      throw new IllegalArgumentException("at most " + MAX_PRODUCTS + " seeds and products in cart");
    }
    seeds = List.copyOf(seeds);
    cart = List.copyOf(cart);
  }
}
