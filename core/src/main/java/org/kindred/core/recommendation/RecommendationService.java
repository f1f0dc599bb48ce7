package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;

/** Fills slates. Safe for several threads. */
@ApplicationScoped
public class RecommendationService {

  /**
   * The slate for the request, within the time budget: with the best seller list where nothing
   * better is at hand.
   *
   * @throws org.kindred.core.shop.UnknownShopException when there is no such shop
   */
  public Slate recommend(RecommendationRequest request) {
    throw new UnsupportedOperationException("not yet");
  }
}
