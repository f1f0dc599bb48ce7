package org.kindred.core.recommendation;

import org.kindred.core.catalog.Product;

/**
 * A slate that may be handed out again as long as nothing changed that it depends on.
 *
 * @param stateVersion of the shopper that it was made for
 * @param liveModel the version that was live, also when it did not choose
 */
record KeptSlate(Slate slate, long stateVersion, long liveModel) {

  boolean isGood(long currentState, long currentModel, ShopCatalog catalog) {
    if (stateVersion != currentState || liveModel != currentModel) {
      return false;
    }
    for (SlateItem item : slate.items()) {
      Product shown = item.product();
      if (!shown.equals(catalog.find(shown.id().value()))) {
        return false;
      }
    }
    return true;
  }
}
