package org.kindred.core.event;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.catalog.ProductDescription;
import org.kindred.core.catalog.StockLevel;
import org.kindred.core.identity.ConsentPeriod;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.NewInteraction;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.shop.Shop;
import org.kindred.core.social.SocialLinkKind;
import org.kindred.core.social.SocialWord;
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
import org.kindred.spi.value.VisitorKey;

/**
 * Applies the events of one transaction. What comes in numbers is gathered and written at once by
 * {@link #flush}; since events may come in any order anyway, it need not keep theirs.
 */
final class ShopEventHandler implements ShopEvent.Visitor<ShopEventHandler.Applied> {

  private static final System.Logger LOG = System.getLogger(ShopEventHandler.class.getName());

  /** Keeps the rows few; an explicit sign-in within the unit is the later word. */
  private static final ChronoUnit NAMED_TOGETHER_PRECISION = ChronoUnit.HOURS;

  private final ShopEvents features;
  private final Shop shop;
  private final List<NewInteraction> interactions = new ArrayList<>();
  private final List<ProductDescription> descriptions = new ArrayList<>();
  private final List<StockLevel> stockLevels = new ArrayList<>();
  private final List<SocialWord> socialWords = new ArrayList<>();
  private final Map<Shopper, Set<Instant>> namedTogether = new HashMap<>();
  private Instant receivedAt = Instant.EPOCH;

  ShopEventHandler(ShopEvents features, Shop shop) {
    this.features = features;
    this.shop = shop;
  }

  /** How far an event has come. */
  enum Applied {
    NOW,
    /** Written with the others of its kind. */
    AT_FLUSH
  }

  void handle(ReceivedEvent received) {
    receivedAt = received.receivedAt();
    received.event().accept(this);
    if (received.event() instanceof ShopperEvent event
        && event.shopper().customerId() != null
        && event.shopper().visitorKey() != null) {
      namedTogether
          .computeIfAbsent(event.shopper(), shopper -> new HashSet<>())
          .add(event.occurredAt().truncatedTo(NAMED_TOGETHER_PRECISION));
    }
  }

  void flush() {
    features.catalog.describe(shop, descriptions);
    features.catalog.setStock(shop, stockLevels);
    features.interactions.append(shop, interactions);
    features.socialGraph.link(shop, socialWords);
    joinNamedTogether();
  }

  @Override
  public Applied productChanged(ProductChanged event) {
    descriptions.add(ProductDescription.of(event.product(), key(event)));
    return Applied.AT_FLUSH;
  }

  @Override
  public Applied productRemoved(ProductRemoved event) {
    features.catalog.remove(shop, event.productId(), event.occurredAt());
    return Applied.NOW;
  }

  @Override
  public Applied stockChanged(StockChanged event) {
    stockLevels.add(
        new StockLevel(event.productId(), event.quantity(), event.occurredAt(), key(event)));
    return Applied.AT_FLUSH;
  }

  @Override
  public Applied productViewed(ProductViewed event) {
    Duration dwell = event.dwell();
    return record(
        interaction(event, InteractionType.VIEW)
            .product(event.productId())
            .dwellMillis(dwell == null ? null : dwell.toMillis()));
  }

  @Override
  public Applied searchPerformed(SearchPerformed event) {
    return record(interaction(event, InteractionType.SEARCH).detail(event.query()));
  }

  @Override
  public Applied productLiked(ProductLiked event) {
    return record(interaction(event, InteractionType.LIKE).product(event.productId()));
  }

  @Override
  public Applied productUnliked(ProductUnliked event) {
    return record(interaction(event, InteractionType.UNLIKE).product(event.productId()));
  }

  @Override
  public Applied productWishlisted(ProductWishlisted event) {
    return record(interaction(event, InteractionType.WISHLIST).product(event.productId()));
  }

  @Override
  public Applied productUnwishlisted(ProductUnwishlisted event) {
    return record(interaction(event, InteractionType.UNWISHLIST).product(event.productId()));
  }

  @Override
  public Applied productShared(ProductShared event) {
    NewInteraction.Builder share =
        interaction(event, InteractionType.SHARE).product(event.productId());
    if (event.shareToken() == null) {
      return record(share);
    }
    if (event.shopper().isKnown()) {
      features.socialGraph.share(
          shop, event.shareToken(), event.shopper(), event.productId(), event.occurredAt());
    }
    return record(share.detail(event.shareToken().value()));
  }

  @Override
  public Applied shareFollowed(ShareFollowed event) {
    return record(
        interaction(event, InteractionType.SHARE_FOLLOWED).detail(event.shareToken().value()));
  }

  @Override
  public Applied productCommented(ProductCommented event) {
    return record(interaction(event, InteractionType.COMMENT).product(event.productId()));
  }

  @Override
  public Applied reviewPosted(ReviewPosted event) {
    return record(
        interaction(event, InteractionType.REVIEW)
            .product(event.productId())
            .rating(BigDecimal.valueOf(event.rating())));
  }

  @Override
  public Applied shopperFollowed(ShopperFollowed event) {
    return link(event, event.followedCustomerId(), SocialLinkKind.FOLLOW, true);
  }

  @Override
  public Applied shopperUnfollowed(ShopperUnfollowed event) {
    return link(event, event.followedCustomerId(), SocialLinkKind.FOLLOW, false);
  }

  @Override
  public Applied shoppersBefriended(ShoppersBefriended event) {
    return link(event, event.friendCustomerId(), SocialLinkKind.FRIEND, true);
  }

  @Override
  public Applied cartItemAdded(CartItemAdded event) {
    return record(
        interaction(event, InteractionType.ADD_TO_CART)
            .product(event.productId())
            .quantity(event.quantity()));
  }

  @Override
  public Applied cartItemRemoved(CartItemRemoved event) {
    return record(
        interaction(event, InteractionType.REMOVE_FROM_CART)
            .product(event.productId())
            .quantity(event.quantity()));
  }

  @Override
  public Applied orderPlaced(OrderPlaced event) {
    features.orders.place(shop, event, receivedAt);
    return Applied.NOW;
  }

  @Override
  public Applied orderRefunded(OrderRefunded event) {
    features.orders.refund(shop, event);
    return Applied.NOW;
  }

  @Override
  public Applied orderCancelled(OrderCancelled event) {
    features.orders.cancel(shop, event);
    return Applied.NOW;
  }

  @Override
  public Applied groupBuyChanged(GroupBuyChanged event) {
    features.groupBuys.record(shop, event);
    return record(
        interaction(event, typeOf(event.state()))
            .product(event.productId())
            .detail(event.groupBuyId().value()));
  }

  @Override
  public Applied shopperIdentified(ShopperIdentified event) {
    join(event.visitorKey(), event.customerId(), event.occurredAt());
    return Applied.NOW;
  }

  @Override
  public Applied consentChanged(ConsentChanged event) {
    List<ConsentPeriod> refused =
        features.identities.changeConsent(
            shop, event.visitorKey(), event.consent(), event.occurredAt());
    if (!refused.isEmpty()) {
      Shopper browser = Shopper.of(event.visitorKey());
      VisitorId number =
          features
              .identities
              .resolve(shop, List.of(browser))
              .values()
              .iterator()
              .next()
              .writtenId();
      features.refusals.apply(shop, number, refused);
    }
    return Applied.NOW;
  }

  @Override
  public Applied customerDataRequested(CustomerDataRequested event) {
    LOG.log(
        System.Logger.Level.INFO,
        "Shop {0}: a customer asked for the data held about them; the shop answers with the export"
            + " of the privacy page",
        shop.key());
    return Applied.NOW;
  }

  @Override
  public Applied customerErasureRequested(CustomerErasureRequested event) {
    features.erasures.request(shop, Shopper.of(event.customerId()), event.occurredAt());
    return Applied.NOW;
  }

  @Override
  public Applied shopErasureRequested(ShopErasureRequested event) {
    features.erasures.requestShop(shop, event.occurredAt());
    return Applied.NOW;
  }

  @Override
  public Applied shopDisconnected(ShopDisconnected event) {
    features.shops.disconnect(shop.key());
    return Applied.NOW;
  }

  private Applied record(NewInteraction.Builder interaction) {
    interactions.add(interaction.build());
    return Applied.AT_FLUSH;
  }

  private NewInteraction.Builder interaction(ShopperEvent event, InteractionType type) {
    return NewInteraction.builder(
        key(event), event.shopper(), type, event.occurredAt(), receivedAt);
  }

  private Applied link(ShopperEvent event, CustomerId to, SocialLinkKind kind, boolean active) {
    CustomerId from = event.shopper().customerId();
    if (from != null) {
      socialWords.add(new SocialWord(from, to, kind, active, event.occurredAt(), key(event)));
    }
    return Applied.AT_FLUSH;
  }

  /** What names a browser and an account at once says that they belong together. */
  private void joinNamedTogether() {
    Map<Shopper, KnownShopper> known = features.identities.resolve(shop, namedTogether.keySet());
    Map<KnownShopper, Set<Instant>> joined = new HashMap<>();
    known.forEach(
        (shopper, both) -> {
          for (Instant time : namedTogether.getOrDefault(shopper, Set.of())) {
            if (both.isJoined() && !both.isErased(time)) {
              joined.computeIfAbsent(both, again -> new HashSet<>()).add(time);
            } else {
              join(shopper, time);
            }
          }
        });
    features.identities.confirm(shop, joined);
  }

  private void join(Shopper both, Instant time) {
    if (both.visitorKey() != null && both.customerId() != null) {
      join(both.visitorKey(), both.customerId(), time);
    }
  }

  /** A browser that was an erased customer's is erased like the customer. */
  private void join(VisitorKey browser, CustomerId customer, Instant time) {
    features
        .identities
        .identify(shop, browser, customer, time)
        .ifPresent(until -> features.erasures.request(shop, Shopper.of(browser), until));
  }

  private static EventKey key(ShopEvent event) {
    return EventKey.of("event", event.eventId());
  }

  private static InteractionType typeOf(GroupBuyChanged.State state) {
    return switch (state) {
      case OPENED -> InteractionType.GROUP_BUY_OPEN;
      case JOINED -> InteractionType.GROUP_BUY_JOIN;
      case COMPLETED -> InteractionType.GROUP_BUY_COMPLETE;
    };
  }
}
