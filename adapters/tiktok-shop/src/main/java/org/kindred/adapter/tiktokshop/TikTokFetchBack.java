package org.kindred.adapter.tiktokshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/** Asks for the order or the product that a notification names. */
record TikTokFetchBack(TikTokApi api, Clock clock) implements FetchBack {

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          TikTokMessage message = TikTokMessage.of(delivery.body());
          return message.isAboutOrder() || message.isAboutProduct();
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    TikTokMessage message = TikTokMessage.of(delivery.body());
    TikTokEntities entities = new TikTokEntities(api);
    String content =
        message.isAboutProduct()
            ? "\"product\":" + json(entities.product(message.productId()))
            : "\"order\":" + json(message.findOrderId().flatMap(entities::order));
    return ("{\"asOf\":\"" + clock.instant() + "\"," + content + "}").getBytes(UTF_8);
  }

  private static String json(Optional<JsonFields> entity) {
    return entity.map(JsonFields::json).orElse("null");
  }
}
