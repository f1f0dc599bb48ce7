package org.kindred.core.recommendation;

/** Why an item is in a slate. */
public enum ReasonCode {
  /** A view, or another act on one product, moved the model's score most; the product is named. */
  BECAUSE_YOU_VIEWED,
  BECAUSE_YOU_LIKED,
  BECAUSE_YOU_BOUGHT,
  /** The model's choice, without one act that stands out. */
  PICKED_FOR_YOU,
  SIMILAR_TO,
  BOUGHT_TOGETHER_WITH,
  TRENDING,
  BEST_SELLER,
  NEW_ARRIVAL,
  YOU_VIEWED,
  YOU_BOUGHT,
  /** Carries how many people. */
  PEOPLE_YOU_FOLLOW_BOUGHT,
  PEOPLE_YOU_FOLLOW_LIKE,
  SHARED_BY_PEOPLE_YOU_FOLLOW,
  /** Fills a list; says nothing more. */
  MORE_TO_DISCOVER
}
