package org.kindred.core.recommendation;

import org.kindred.spi.storefront.Placement;

/** What makes two requests ask for the same slate. */
record SlateKey(Question question, Placement placement, boolean chinese) {

  static SlateKey of(Question question, RecommendationRequest request) {
    return new SlateKey(question, request.placement(), Texts.isChinese(request.language()));
  }
}
