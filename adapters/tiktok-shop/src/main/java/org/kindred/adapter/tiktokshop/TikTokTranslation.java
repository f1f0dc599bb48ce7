package org.kindred.adapter.tiktokshop;

import java.time.Instant;
import java.util.List;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.WebhookDelivery;

/** From notifications, completed by what was fetched, to events of the host. */
record TikTokTranslation(TikTokProducts products, TikTokOrders orders) {

  List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(() -> read(TikTokMessage.of(delivery.body()), delivery));
  }

  private List<ShopEvent> read(TikTokMessage message, WebhookDelivery delivery) {
    if (message.isAboutOrder()) {
      return fetched(message, delivery).findObject("order").map(orders::history).orElse(List.of());
    }
    if (message.isAboutProduct()) {
      return List.of(product(message, fetched(message, delivery)));
    }
    return message.isDeauthorisation()
        ? List.of(new ShopDisconnected("disconnected:" + message.id(), message.sentAt()))
        : List.of();
  }

  private ShopEvent product(TikTokMessage message, JsonFields fetched) {
    Instant asOf = fetched.instant("asOf");
    return ListedShop.event(
        new ProductId(message.productId()),
        fetched.findObject("product").flatMap(product -> products.read(product, asOf)),
        asOf);
  }

  private static JsonFields fetched(TikTokMessage message, WebhookDelivery delivery) {
    return delivery
        .fetched()
        .map(JsonBody::object)
        .orElseThrow(
            () ->
                new MalformedPayloadException(
                    "notification "
                        + message.topic()
                        + " names an id only: enter a refresh token so that it can be fetched"));
  }
}
