package org.kindred.adapter.youzan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * From Youzan's messages to events of the host; what was fetched is believed, not what was sent.
 */
record YouzanTranslation(YouzanItems items, YouzanTrades trades) {

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(YouzanMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(YouzanMessage message, WebhookDelivery delivery) {
    if (message.isTest()) {
      return List.of();
    }
    if (message.isClosedTrade()) {
      return closed(message, delivery);
    }
    if (message.isRefund()) {
      return fetched(message, delivery)
          .findObject("full_order_info")
          .map(trade -> List.of(trades.refunded(trade, message.content(), delivery.receivedAt())))
          .orElse(List.of());
    }
    if (message.isAboutTrade()) {
      return trade(message, delivery).map(trades::history).orElse(List.of());
    }
    return message.isAboutItem() ? List.of(item(message, delivery)) : List.of();
  }

  private static List<ShopEvent> closed(YouzanMessage message, WebhookDelivery delivery) {
    OrderId id =
        new OrderId(
            message
                .findTradeId()
                .orElseThrow(() -> new MalformedPayloadException("msg names no tid")));
    Instant at = YouzanTimes.find(message.content(), "update_time").orElse(delivery.receivedAt());
    return List.of(new OrderCancelled("order-cancelled:" + id, at, id));
  }

  private static Optional<JsonFields> trade(YouzanMessage message, WebhookDelivery delivery) {
    return delivery.fetched().isPresent()
        ? fetched(message, delivery).findObject("full_order_info")
        : message.content().findObject("full_order_info");
  }

  private ShopEvent item(YouzanMessage message, WebhookDelivery delivery) {
    JsonFields fetched = fetched(message, delivery);
    Instant asOf = fetched.instant("asOf");
    return ListedShop.event(
        new ProductId(message.content().id("item_id")),
        fetched.findObject("item").flatMap(item -> items.read(item, asOf)),
        asOf);
  }

  private static JsonFields fetched(YouzanMessage message, WebhookDelivery delivery) {
    return delivery
        .fetched()
        .map(JsonBody::object)
        .orElseThrow(
            () -> new MalformedPayloadException(message.type() + " names an id only: fetch first"));
  }
}
