package org.kindred.core.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.ProductId;

/**
 * All that is known when a slate is filled.
 *
 * @param person null when nobody known asks
 * @param seeds what the slate is about
 * @param unwanted what is in the cart, was just bought, or is the seed itself
 */
record SlateContext(
    Shop shop,
    RecommendationRequest request,
    @Nullable VisitorId person,
    ShopperState state,
    List<String> seeds,
    Set<String> unwanted,
    ShopCatalog catalog,
    ShopTrends trends) {

  static SlateContext of(
      Shop shop,
      RecommendationRequest request,
      @Nullable VisitorId person,
      ShopperState state,
      Set<String> unwanted,
      ShopCatalog catalog,
      ShopTrends trends) {
    List<String> seeds = request.seeds().stream().map(ProductId::value).toList();
    Set<String> all = new HashSet<>(unwanted);
    all.addAll(seeds);
    request.cart().forEach(product -> all.add(product.value()));
    return new SlateContext(shop, request, person, state, seeds, all, catalog, trends);
  }

  /** Whether the product may be shown. */
  boolean allows(String id) {
    Product product = catalog.find(id);
    return product != null
        && product.isAvailable()
        && !unwanted.contains(id)
        && isInCategory(product);
  }

  /** How many candidates are looked for. */
  int limit() {
    return request.limit();
  }

  private boolean isInCategory(Product product) {
    String category = request.category();
    if (category == null) {
      return true;
    }
    return category.indexOf('|') < 0
        ? product.categoryPath().contains(category)
        : Ranking.categories(product).contains(category);
  }
}
