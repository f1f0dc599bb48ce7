package org.kindred.adapter.tiktokshop;

import java.time.Instant;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;

/**
 * A notification.
 *
 * @param type what happened, as a number
 * @param id the same in every repeat
 */
record TikTokMessage(int type, String id, Instant sentAt, JsonFields data) {

  private static final int ORDER_STATUS = 1;
  private static final int REVERSE_STATUS = 2;
  private static final int PRODUCT_STATUS = 5;
  private static final int DEAUTHORISED = 6;

  static TikTokMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    return new TikTokMessage(
        fields.integer("type"),
        fields.id("tts_notification_id"),
        Instant.ofEpochSecond(fields.longInteger("timestamp")),
        fields.object("data"));
  }

  /** The type in words where it is one of ours. */
  String topic() {
    return switch (type) {
      case ORDER_STATUS -> "1 order status";
      case REVERSE_STATUS -> "2 reverse order status";
      case PRODUCT_STATUS -> "5 product status";
      case DEAUTHORISED -> "6 deauthorised";
      default -> Integer.toString(type);
    };
  }

  boolean isAboutOrder() {
    return (type == ORDER_STATUS || type == REVERSE_STATUS) && findOrderId().isPresent();
  }

  boolean isAboutProduct() {
    return type == PRODUCT_STATUS;
  }

  boolean isDeauthorisation() {
    return type == DEAUTHORISED;
  }

  Optional<String> findOrderId() {
    return data.findId("order_id");
  }

  String productId() {
    return data.id("product_id");
  }
}
