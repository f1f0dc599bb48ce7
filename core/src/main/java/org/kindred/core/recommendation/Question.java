package org.kindred.core.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.spi.value.ProductId;

/**
 * What makes two slates hold the same products.
 *
 * @param person null when the answer suits anybody
 */
record Question(
    long shopId,
    Strategy strategy,
    @Nullable VisitorId person,
    List<ProductId> seeds,
    List<ProductId> cart,
    int limit,
    @Nullable String category) {

  static Question of(SlateContext context, @Nullable VisitorId person) {
    RecommendationRequest request = context.request();
    return new Question(
        context.shop().id(),
        request.strategy(),
        person,
        request.seeds(),
        request.cart(),
        request.limit(),
        request.category());
  }

  /** The version of what is known of the person: 0 when it does not matter. */
  long stateVersion(SlateContext context) {
    return person == null ? 0 : context.state().version();
  }
}
