package org.kindred.adapter.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.spi.error.MalformedPayloadException;
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
import org.kindred.spi.event.ShopErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.ShopperFollowed;
import org.kindred.spi.event.ShopperIdentified;
import org.kindred.spi.event.ShopperUnfollowed;
import org.kindred.spi.event.ShoppersBefriended;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.ShareToken;

/**
 * A type of the open event format and how it is read.
 *
 * @param name as it stands in the field {@code type}
 */
record OpenEventType(String name, Reading reading) {

  private static final List<OpenEventType> ALL =
      List.of(
          type(
              "product.changed",
              (id, at, f) ->
                  new ProductChanged(id, at, OpenEventParts.product(f.object("product"), at))),
          type(
              "product.removed",
              (id, at, f) -> new ProductRemoved(id, at, OpenEventParts.productId(f))),
          type(
              "stock.changed",
              (id, at, f) ->
                  new StockChanged(id, at, OpenEventParts.productId(f), f.integer("quantity"))),
          type(
              "product.viewed",
              (id, at, f) ->
                  new ProductViewed(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.productId(f),
                      f.findInteger("dwellMillis").map(Duration::ofMillis).orElse(null))),
          type(
              "search.performed",
              (id, at, f) ->
                  new SearchPerformed(id, at, OpenEventParts.knownShopper(f), f.text("query"))),
          type(
              "product.liked",
              (id, at, f) ->
                  new ProductLiked(
                      id, at, OpenEventParts.knownShopper(f), OpenEventParts.productId(f))),
          type(
              "product.unliked",
              (id, at, f) ->
                  new ProductUnliked(
                      id, at, OpenEventParts.knownShopper(f), OpenEventParts.productId(f))),
          type(
              "product.wishlisted",
              (id, at, f) ->
                  new ProductWishlisted(
                      id, at, OpenEventParts.knownShopper(f), OpenEventParts.productId(f))),
          type(
              "product.unwishlisted",
              (id, at, f) ->
                  new ProductUnwishlisted(
                      id, at, OpenEventParts.knownShopper(f), OpenEventParts.productId(f))),
          type(
              "product.shared",
              (id, at, f) ->
                  new ProductShared(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.productId(f),
                      f.findId("shareToken").map(ShareToken::new).orElse(null),
                      f.findText("channel").orElse(null))),
          type(
              "share.followed",
              (id, at, f) ->
                  new ShareFollowed(
                      id, at, OpenEventParts.knownShopper(f), new ShareToken(f.id("shareToken")))),
          type(
              "shopper.followed",
              (id, at, f) ->
                  new ShopperFollowed(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.customerId(f, "followedCustomerId"))),
          type(
              "shopper.unfollowed",
              (id, at, f) ->
                  new ShopperUnfollowed(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.customerId(f, "followedCustomerId"))),
          type(
              "shoppers.befriended",
              (id, at, f) ->
                  new ShoppersBefriended(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.customerId(f, "friendCustomerId"))),
          type(
              "product.commented",
              (id, at, f) ->
                  new ProductCommented(
                      id, at, OpenEventParts.knownShopper(f), OpenEventParts.productId(f))),
          type(
              "review.posted",
              (id, at, f) ->
                  new ReviewPosted(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.productId(f),
                      f.integer("rating"))),
          type(
              "cart.item_added",
              (id, at, f) ->
                  new CartItemAdded(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.productId(f),
                      OpenEventParts.quantity(f))),
          type(
              "cart.item_removed",
              (id, at, f) ->
                  new CartItemRemoved(
                      id,
                      at,
                      OpenEventParts.knownShopper(f),
                      OpenEventParts.productId(f),
                      OpenEventParts.quantity(f))),
          type(
              "order.placed",
              (id, at, f) ->
                  new OrderPlaced(
                      id,
                      at,
                      OpenEventParts.shopper(f),
                      OpenEventParts.orderId(f),
                      f.someObjects("lines").stream().map(OpenEventParts::orderLine).toList())),
          type(
              "order.refunded",
              (id, at, f) ->
                  new OrderRefunded(
                      id,
                      at,
                      OpenEventParts.orderId(f),
                      new RefundId(f.id("refundId")),
                      f.someObjects("lines").stream().map(OpenEventParts::refundLine).toList())),
          type(
              "order.cancelled",
              (id, at, f) -> new OrderCancelled(id, at, OpenEventParts.orderId(f))),
          type(
              "group_buy.opened",
              (id, at, f) -> OpenEventParts.groupBuy(id, at, f, GroupBuyChanged.State.OPENED)),
          type(
              "group_buy.joined",
              (id, at, f) -> OpenEventParts.groupBuy(id, at, f, GroupBuyChanged.State.JOINED)),
          type(
              "group_buy.completed",
              (id, at, f) -> OpenEventParts.groupBuy(id, at, f, GroupBuyChanged.State.COMPLETED)),
          type(
              "shopper.identified",
              (id, at, f) ->
                  new ShopperIdentified(
                      id,
                      at,
                      OpenEventParts.visitorKey(f),
                      OpenEventParts.customerId(f, "customerId"))),
          type(
              "consent.changed",
              (id, at, f) ->
                  new ConsentChanged(
                      id, at, OpenEventParts.visitorKey(f), f.constant("consent", Consent.class))),
          type(
              "customer.data_requested",
              (id, at, f) ->
                  new CustomerDataRequested(id, at, OpenEventParts.customerId(f, "customerId"))),
          type(
              "customer.erasure_requested",
              (id, at, f) ->
                  new CustomerErasureRequested(id, at, OpenEventParts.customerId(f, "customerId"))),
          type("shop.erasure_requested", (id, at, f) -> new ShopErasureRequested(id, at)));

  /** Makes the event from the fields that its type has of its own. */
  interface Reading {
    ShopEvent read(String eventId, Instant occurredAt, JsonFields fields);
  }

  static ShopEvent read(JsonFields fields) {
    String id = fields.id("id");
    OpenEventType type = named(fields.text("type"), id);
    Instant occurredAt = fields.instant("occurredAt");
    // allowed with every type, even where it says nothing more
    fields.findId("visitorKey");
    fields.findId("customerId");
    try {
      return type.reading.read(id, occurredAt, fields);
    } catch (IllegalArgumentException e) {
      throw new MalformedPayloadException("event " + Excerpt.of(id) + ": " + e.getMessage(), e);
    }
  }

  private static OpenEventType named(String name, String id) {
    return ALL.stream()
        .filter(type -> type.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MalformedPayloadException(
                    "event "
                        + Excerpt.of(id)
                        + " has the unknown type \""
                        + Excerpt.of(name)
                        + "\""));
  }

  /** All type names, in the order of the documentation. */
  static Stream<String> names() {
    return ALL.stream().map(OpenEventType::name);
  }

  private static OpenEventType type(String name, Reading reading) {
    return new OpenEventType(name, reading);
  }
}
