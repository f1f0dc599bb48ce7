package org.kindred.spi.event;

import org.kindred.spi.value.Shopper;

/** Something that a shopper did. */
public sealed interface ShopperEvent extends ShopEvent
    permits ProductViewed,
        SearchPerformed,
        ProductLiked,
        ProductUnliked,
        ProductWishlisted,
        ProductUnwishlisted,
        ProductShared,
        ShareFollowed,
        ProductCommented,
        ReviewPosted,
        ShopperFollowed,
        ShopperUnfollowed,
        ShoppersBefriended,
        CartItemAdded,
        CartItemRemoved,
        OrderPlaced,
        GroupBuyChanged {

  /** Who did it, as far as the shop says; {@link Shopper#UNKNOWN} for a guest it cannot name. */
  Shopper shopper();
}
