package org.kindred.core.event;

import java.util.List;
import org.kindred.spi.event.CartItemAdded;
import org.kindred.spi.event.CartItemRemoved;
import org.kindred.spi.event.ConsentChanged;
import org.kindred.spi.event.CustomerDataRequested;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.GroupBuyChanged;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ProductCommented;
import org.kindred.spi.event.ProductLiked;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.ProductShared;
import org.kindred.spi.event.ProductUnliked;
import org.kindred.spi.event.ProductUnwishlisted;
import org.kindred.spi.event.ProductViewed;
import org.kindred.spi.event.ProductWishlisted;
import org.kindred.spi.event.ReviewPosted;
import org.kindred.spi.event.SearchPerformed;
import org.kindred.spi.event.ShareFollowed;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperEvent;
import org.kindred.spi.event.ShopperFollowed;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.event.ShopperUnfollowed;
import org.kindred.spi.event.ShoppersBefriended;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;

/** Whom an event names; nobody for a guest and for what is about products only. */
public final class NamedShoppers implements ShopEvent.Visitor<List<Shopper>> {

  private static final NamedShoppers INSTANCE = new NamedShoppers();

  private NamedShoppers() {}

  /** The people whom the event names. */
  public static List<Shopper> in(ShopEvent event) {
    return event.accept(INSTANCE);
  }

  @Override
  public List<Shopper> productChanged(ProductChanged event) {
    return List.of();
  }

  @Override
  public List<Shopper> productRemoved(ProductRemoved event) {
    return List.of();
  }

  @Override
  public List<Shopper> stockChanged(StockChanged event) {
    return List.of();
  }

  @Override
  public List<Shopper> productViewed(ProductViewed event) {
    return actor(event);
  }

  @Override
  public List<Shopper> searchPerformed(SearchPerformed event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productLiked(ProductLiked event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productUnliked(ProductUnliked event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productWishlisted(ProductWishlisted event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productUnwishlisted(ProductUnwishlisted event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productShared(ProductShared event) {
    return actor(event);
  }

  @Override
  public List<Shopper> shareFollowed(ShareFollowed event) {
    return actor(event);
  }

  @Override
  public List<Shopper> productCommented(ProductCommented event) {
    return actor(event);
  }

  @Override
  public List<Shopper> reviewPosted(ReviewPosted event) {
    return actor(event);
  }

  @Override
  public List<Shopper> shopperFollowed(ShopperFollowed event) {
    return both(event, event.followedCustomerId());
  }

  @Override
  public List<Shopper> shopperUnfollowed(ShopperUnfollowed event) {
    return both(event, event.followedCustomerId());
  }

  @Override
  public List<Shopper> shoppersBefriended(ShoppersBefriended event) {
    return both(event, event.friendCustomerId());
  }

  @Override
  public List<Shopper> cartItemAdded(CartItemAdded event) {
    return actor(event);
  }

  @Override
  public List<Shopper> cartItemRemoved(CartItemRemoved event) {
    return actor(event);
  }

  @Override
  public List<Shopper> orderPlaced(OrderPlaced event) {
    return actor(event);
  }

  @Override
  public List<Shopper> orderRefunded(OrderRefunded event) {
    return List.of();
  }

  @Override
  public List<Shopper> orderCancelled(OrderCancelled event) {
    return List.of();
  }

  @Override
  public List<Shopper> groupBuyChanged(GroupBuyChanged event) {
    return actor(event);
  }

  @Override
  public List<Shopper> shopperIdentified(ShopperIdentified event) {
    return List.of(new Shopper(event.customerId(), event.visitorKey()));
  }

  @Override
  public List<Shopper> consentChanged(ConsentChanged event) {
    return List.of(Shopper.of(event.visitorKey()));
  }

  @Override
  public List<Shopper> customerDataRequested(CustomerDataRequested event) {
    return List.of(Shopper.of(event.customerId()));
  }

  @Override
  public List<Shopper> customerErasureRequested(CustomerErasureRequested event) {
    return List.of(Shopper.of(event.customerId()));
  }

  @Override
  public List<Shopper> shopErasureRequested(ShopErasureRequested event) {
    return List.of();
  }

  @Override
  public List<Shopper> shopDisconnected(ShopDisconnected event) {
    return List.of();
  }

  private static List<Shopper> actor(ShopperEvent event) {
    return event.shopper().isKnown() ? List.of(event.shopper()) : List.of();
  }

  private static List<Shopper> both(ShopperEvent event, CustomerId other) {
    return List.of(event.shopper(), Shopper.of(other));
  }
}
