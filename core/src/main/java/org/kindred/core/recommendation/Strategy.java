package org.kindred.core.recommendation;

/** Which question a slate answers. Stored by name and signed by place: append only. */
public enum Strategy {
  FOR_YOU,
  RELATED_PRODUCTS,
  BOUGHT_TOGETHER,
  TRENDING,
  BEST_SELLERS,
  NEW_ARRIVALS,
  RECENTLY_VIEWED,
  BUY_AGAIN,
  FROM_PEOPLE_YOU_FOLLOW,
  SHARED_BY_FRIENDS
}
