package org.kindred.core.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/**
 * What makes two requests ask for the same slate.
 *
 * @param person null when the slate suits anybody
 */
record SlateKey(
    long shopId,
    Strategy strategy,
    Placement placement,
    @Nullable VisitorId person,
    List<ProductId> seeds,
    List<ProductId> cart,
    int limit,
    @Nullable String category,
    boolean chinese) {

  static SlateKey of(long shopId, RecommendationRequest request, @Nullable VisitorId person) {
    return new SlateKey(
        shopId,
        request.strategy(),
        request.placement(),
        person,
        request.seeds(),
        request.cart(),
        request.limit(),
        request.category(),
        Texts.isChinese(request.language()));
  }
}
