package org.kindred.adapter.youzan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.UrlText;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/** Asks Youzan itself: the type of a message is not signed, and its signature is only MD5. */
record YouzanFetchBack(YouzanApi api, Clock clock) implements FetchBack {

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          YouzanMessage message = YouzanMessage.of(delivery.body());
          return !message.isTest() && (message.isAboutTrade() || message.isAboutItem());
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    YouzanMessage message = YouzanMessage.of(delivery.body());
    String content =
        message.isAboutItem()
            ? "\"item\":" + json(item(message))
            : "\"full_order_info\":" + json(trade(message));
    return ("{\"asOf\":\"" + clock.instant() + "\"," + content + "}").getBytes(UTF_8);
  }

  private Optional<JsonFields> trade(YouzanMessage message) {
    String tid =
        message.findTradeId().orElseThrow(() -> new MalformedPayloadException("msg names no tid"));
    return api.call("youzan.trade.get/4.0.0", "tid=" + UrlText.encoded(tid))
        .findObject("full_order_info");
  }

  private Optional<JsonFields> item(YouzanMessage message) {
    String id = message.content().id("item_id");
    return api.call("youzan.item.get/3.0.0", "item_id=" + UrlText.encoded(id)).findObject("item");
  }

  private static String json(Optional<JsonFields> entity) {
    return entity.map(JsonFields::json).orElse("null");
  }
}
