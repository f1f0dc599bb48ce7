package org.kindred.core.recommendation;

import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;

/**
 * A slate that may be handed out again as long as nothing changed that it depends on.
 *
 * @param stateVersion of the shopper that it was made for
 * @param liveModel the version that was live, also when it did not choose
 * @param grownFrom the order of the shop's products when there were too few to fill the slate, or
 *     null when it is full
 */
record KeptSlate(Slate slate, long stateVersion, long liveModel, @Nullable Ranking grownFrom) {

  boolean isGood(long currentState, long currentModel, SlateContext context) {
    if (stateVersion != currentState || liveModel != currentModel || mayGrow(context)) {
      return false;
    }
    ShopCatalog catalog = context.catalog();
    for (SlateItem item : slate.items()) {
      Product shown = item.product();
      if (!shown.equals(catalog.find(shown.id().value()))) {
        return false;
      }
    }
    return true;
  }

  /** With its first products, a shop has more to show at once. */
  private boolean mayGrow(SlateContext context) {
    return grownFrom != null && grownFrom != context.trends().newest();
  }
}
