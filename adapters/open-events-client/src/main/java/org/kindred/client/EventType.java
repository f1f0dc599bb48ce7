package org.kindred.client;

/** The types of the open event API; {@code docs/event-vocabulary.md} lists their fields. */
public enum EventType {
  PRODUCT_CHANGED("product.changed"),
  PRODUCT_REMOVED("product.removed"),
  STOCK_CHANGED("stock.changed"),
  PRODUCT_VIEWED("product.viewed"),
  SEARCH_PERFORMED("search.performed"),
  PRODUCT_LIKED("product.liked"),
  PRODUCT_UNLIKED("product.unliked"),
  PRODUCT_WISHLISTED("product.wishlisted"),
  PRODUCT_UNWISHLISTED("product.unwishlisted"),
  PRODUCT_SHARED("product.shared"),
  SHARE_FOLLOWED("share.followed"),
  SHOPPER_FOLLOWED("shopper.followed"),
  SHOPPER_UNFOLLOWED("shopper.unfollowed"),
  SHOPPERS_BEFRIENDED("shoppers.befriended"),
  PRODUCT_COMMENTED("product.commented"),
  REVIEW_POSTED("review.posted"),
  CART_ITEM_ADDED("cart.item_added"),
  CART_ITEM_REMOVED("cart.item_removed"),
  ORDER_PLACED("order.placed"),
  ORDER_REFUNDED("order.refunded"),
  ORDER_CANCELLED("order.cancelled"),
  GROUP_BUY_OPENED("group_buy.opened"),
  GROUP_BUY_JOINED("group_buy.joined"),
  GROUP_BUY_COMPLETED("group_buy.completed"),
  SHOPPER_IDENTIFIED("shopper.identified"),
  CONSENT_CHANGED("consent.changed"),
  CUSTOMER_DATA_REQUESTED("customer.data_requested"),
  CUSTOMER_ERASURE_REQUESTED("customer.erasure_requested"),
  SHOP_ERASURE_REQUESTED("shop.erasure_requested");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /** As it is written in an event. */
  public String word() {
    return word;
  }
}
