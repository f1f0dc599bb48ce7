package org.kindred.spi.event;

import java.time.Instant;
import org.kindred.spi.annotation.HostOnly;

/**
 * Something that happened in a shop. Adapters make these; the host applies them.
 *
 * <p>Deliveries repeat and overtake each other, so an event is applied so that neither matters:
 * {@link #eventId} makes a repeat harmless and {@link #occurredAt} restores the order. Two
 * deliveries that tell of the same fact must give the same event id, for example {@code
 * order-placed:1042}.
 */
public sealed interface ShopEvent
    permits ShopperEvent,
        ProductChanged,
        ProductRemoved,
        StockChanged,
        OrderRefunded,
        OrderCancelled,
        ShopperIdentified,
        ConsentChanged,
        CustomerDataRequested,
        CustomerErasureRequested,
        ShopErasureRequested,
        ShopDisconnected {

  /**
   * Unique within the shop and the same in every delivery of the same fact; 1 to 190 characters.
   */
  String eventId();

  /** When it happened by the shop's clock, which may be ahead of ours. */
  Instant occurredAt();

  /** Calls the one method of the visitor that is named like the event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Something to do for each kind of event; a new kind is a compile error wherever it is forgotten.
   *
   * @param <R> what it answers
   */
  @HostOnly
  interface Visitor<R> {
    R productChanged(ProductChanged event);

    R productRemoved(ProductRemoved event);

    R stockChanged(StockChanged event);

    R productViewed(ProductViewed event);

    R searchPerformed(SearchPerformed event);

    R productLiked(ProductLiked event);

    R productUnliked(ProductUnliked event);

    R productWishlisted(ProductWishlisted event);

    R productUnwishlisted(ProductUnwishlisted event);

    R productShared(ProductShared event);

    R shareFollowed(ShareFollowed event);

    R productCommented(ProductCommented event);

    R reviewPosted(ReviewPosted event);

    R shopperFollowed(ShopperFollowed event);

    R shopperUnfollowed(ShopperUnfollowed event);

    R shoppersBefriended(ShoppersBefriended event);

    R cartItemAdded(CartItemAdded event);

    R cartItemRemoved(CartItemRemoved event);

    R orderPlaced(OrderPlaced event);

    R orderRefunded(OrderRefunded event);

    R orderCancelled(OrderCancelled event);

    R groupBuyChanged(GroupBuyChanged event);

    R shopperIdentified(ShopperIdentified event);

    R consentChanged(ConsentChanged event);

    R customerDataRequested(CustomerDataRequested event);

    R customerErasureRequested(CustomerErasureRequested event);

    R shopErasureRequested(ShopErasureRequested event);

    R shopDisconnected(ShopDisconnected event);
  }
}
