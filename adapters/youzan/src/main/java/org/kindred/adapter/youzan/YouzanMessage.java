package org.kindred.adapter.youzan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;
import org.kindred.spi.error.MalformedPayloadException;

/**
 * A message.
 *
 * @param type such as {@code trade_TradePaid}
 * @param shopId Youzan's kdt_id
 * @param msg JSON, URL-encoded, as it was signed
 * @param sign in hexadecimal
 * @param isTest sent by Youzan's console to try the address
 */
record YouzanMessage(String type, String shopId, String msg, String sign, boolean isTest) {

  static YouzanMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    return new YouzanMessage(
        fields.text("type"),
        fields.id("kdt_id"),
        fields.findText("msg").orElse(""),
        fields.findText("sign").orElse(""),
        fields.findFlag("test").orElse(false));
  }

  /** What the message tells. */
  JsonFields content() {
    String json =
        UrlText.decoded(msg)
            .orElseThrow(() -> new MalformedPayloadException("msg must be URL-encoded JSON"));
    return JsonBody.object(json.getBytes(UTF_8));
  }

  boolean isAboutTrade() {
    return type.equals("trade_TradePaid") || type.equals("trade_TradeSuccess") || isRefund();
  }

  boolean isClosedTrade() {
    return type.equals("trade_TradeClose");
  }

  boolean isRefund() {
    return type.equals("trade_refund_RefundSuccess");
  }

  boolean isAboutItem() {
    return type.startsWith("item_");
  }

  /** The order: of a trade in full, or named alone. */
  Optional<String> findTradeId() {
    JsonFields content = content();
    return content
        .findObject("full_order_info")
        .flatMap(full -> full.findObject("order_info"))
        .flatMap(order -> order.findId("tid"))
        .or(() -> content.findId("tid"));
  }
}
