package org.kindred.core.interaction;

/** What somebody did. */
public enum InteractionType {
  VIEW,
  SEARCH,
  LIKE,
  UNLIKE,
  WISHLIST,
  UNWISHLIST,
  SHARE,
  /** Came through a link that somebody shared; the share token is the detail. */
  SHARE_FOLLOWED,
  COMMENT,
  REVIEW,
  ADD_TO_CART,
  REMOVE_FROM_CART,
  PURCHASE,
  GROUP_BUY_OPEN,
  GROUP_BUY_JOIN,
  GROUP_BUY_COMPLETE,
  /** A recommended product was visible; carries the attribution token. */
  IMPRESSION,
  /** A recommended product was chosen; carries the attribution token. */
  CLICK
}
