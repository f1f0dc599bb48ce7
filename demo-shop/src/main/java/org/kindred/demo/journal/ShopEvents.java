package org.kindred.demo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.kindred.demo.catalogue.Money;

/** Words events as the open event vocabulary has them. Each call makes a new fact. */
@ApplicationScoped
public class ShopEvents {

  private final Clock clock;

  @Inject
  public ShopEvents(Clock clock) {
    this.clock = clock;
  }

  /** The product's whole new state, as {@link ProductJson} has it. */
  public ShopEvent productChanged(JsonObject product) {
    return finish(start("product.changed").add("product", product));
  }

  public ShopEvent stockChanged(String productId, int quantity) {
    return finish(start("stock.changed").add("productId", productId).add("quantity", quantity));
  }

  /** One of the types that say no more than who and which product. */
  public ShopEvent productAct(String type, Actor actor, String productId) {
    return finish(by(start(type), actor).add("productId", productId));
  }

  public ShopEvent shared(Actor actor, String productId, String shareToken, String channel) {
    return finish(
        by(start("product.shared"), actor)
            .add("productId", productId)
            .add("shareToken", shareToken)
            .add("channel", channel));
  }

  public ShopEvent shareFollowed(Actor actor, String shareToken) {
    return finish(by(start("share.followed"), actor).add("shareToken", shareToken));
  }

  public ShopEvent reviewPosted(Actor actor, String productId, int rating) {
    return finish(
        by(start("review.posted"), actor).add("productId", productId).add("rating", rating));
  }

  public ShopEvent cartItemAdded(Actor actor, String productId, int quantity) {
    return cart("cart.item_added", actor, productId, quantity);
  }

  public ShopEvent cartItemRemoved(Actor actor, String productId, int quantity) {
    return cart("cart.item_removed", actor, productId, quantity);
  }

  public ShopEvent followed(String customerId, String followedCustomerId) {
    return follow("shopper.followed", customerId, followedCustomerId);
  }

  public ShopEvent unfollowed(String customerId, String followedCustomerId) {
    return follow("shopper.unfollowed", customerId, followedCustomerId);
  }

  public ShopEvent orderPlaced(Actor actor, String orderId, List<SoldLine> lines) {
    return finish(
        by(start("order.placed"), actor)
            .add("orderId", orderId)
            .add("lines", lines(lines, "lineTotal")));
  }

  public ShopEvent orderRefunded(String orderId, String refundId, List<SoldLine> lines) {
    return finish(
        start("order.refunded")
            .add("orderId", orderId)
            .add("refundId", refundId)
            .add("lines", lines(lines, "amount")));
  }

  public ShopEvent identified(String visitorKey, String customerId) {
    return finish(
        start("shopper.identified").add("visitorKey", visitorKey).add("customerId", customerId));
  }

  /** {@code consent} is GRANTED or DENIED. */
  public ShopEvent consentChanged(String visitorKey, String consent) {
    return finish(start("consent.changed").add("visitorKey", visitorKey).add("consent", consent));
  }

  /** An amount as events and product descriptions carry it. */
  static JsonObject money(Money money) {
    return Json.createObjectBuilder()
        .add("amount", money.toString())
        .add("currency", Money.CURRENCY_CODE)
        .build();
  }

  private ShopEvent cart(String type, Actor actor, String productId, int quantity) {
    return finish(by(start(type), actor).add("productId", productId).add("quantity", quantity));
  }

  private ShopEvent follow(String type, String customerId, String followedCustomerId) {
    return finish(
        start(type).add("customerId", customerId).add("followedCustomerId", followedCustomerId));
  }

  private static JsonArray lines(List<SoldLine> lines, String totalName) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SoldLine line : lines) {
      array.add(
          Json.createObjectBuilder()
              .add("productId", line.productId())
              .add("quantity", line.quantity())
              .add(totalName, money(line.total())));
    }
    return array.build();
  }

  private static JsonObjectBuilder by(JsonObjectBuilder event, Actor actor) {
    if (actor.visitorKey() != null) {
      event.add("visitorKey", actor.visitorKey());
    }
    if (actor.customerId() != null) {
      event.add("customerId", actor.customerId());
    }
    return event;
  }

  private JsonObjectBuilder start(String type) {
    return Json.createObjectBuilder()
        .add("id", "shop-" + UUID.randomUUID())
        .add("type", type)
        .add("occurredAt", clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
  }

  private static ShopEvent finish(JsonObjectBuilder event) {
    return new ShopEvent(event.build());
  }
}
