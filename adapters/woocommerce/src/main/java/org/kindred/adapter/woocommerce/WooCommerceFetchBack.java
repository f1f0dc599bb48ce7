package org.kindred.adapter.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Asks for what a delivery leaves out: which products a refund is of, the order that an action
 * names, and whether a deleted product is still so. The answer is one object with the members
 * below; what is gone is left out.
 */
final class WooCommerceFetchBack implements FetchBack {

  static final String PRODUCT = "product";
  static final String ORDER = "order";
  static final String REFUNDS = "refunds";

  private static final String ORDER_ACTION = "action.woocommerce_order_";

  private final WooCommerceApi api;

  WooCommerceFetchBack(WooCommerceApi api) {
    this.api = api;
  }

  /**
   * Whether a topic names an order by its id, such as {@code action.woocommerce_order_refunded}.
   */
  static boolean isOrderAction(String topic) {
    return topic.startsWith(ORDER_ACTION);
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    String topic = topic(delivery);
    return topic.equals("product.deleted")
        || isOrderAction(topic)
        || (topic.startsWith("order.") && hasRefunds(delivery));
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    JsonFields body = JsonBody.object(delivery.body());
    String topic = topic(delivery);
    if (topic.equals("product.deleted")) {
      return answer(PRODUCT, product(body.longInteger("id")), List.of());
    }
    long order = body.longInteger(isOrderAction(topic) ? "arg" : "id");
    Optional<JsonFields> found = isOrderAction(topic) ? order(order) : Optional.empty();
    boolean gone = isOrderAction(topic) && found.isEmpty();
    return answer(ORDER, found, gone ? List.of() : refunds(api, order));
  }

  /** The refunds of an order with their lines; none when the order is gone. */
  static List<JsonFields> refunds(WooCommerceApi api, long order) {
    return api.findAll("orders/" + order + "/refunds", OrderReader.REFUND_FIELDS);
  }

  private Optional<JsonFields> product(long id) {
    return api.find("products/" + id, Map.of("_fields", ProductReader.FIELDS));
  }

  private Optional<JsonFields> order(long id) {
    return api.find("orders/" + id, Map.of("_fields", OrderReader.FIELDS));
  }

  private static byte[] answer(String name, Optional<JsonFields> entity, List<JsonFields> refunds) {
    String member = entity.map(one -> "\"" + name + "\":" + one.json() + ",").orElse("");
    String list = refunds.stream().map(JsonFields::json).collect(Collectors.joining(","));
    return ("{" + member + "\"" + REFUNDS + "\":[" + list + "]}").getBytes(UTF_8);
  }

  private static boolean hasRefunds(WebhookDelivery delivery) {
    try {
      return !JsonBody.object(delivery.body()).objects(REFUNDS).isEmpty();
    } catch (MalformedPayloadException e) {
      return false; // translating says what is wrong with it
    }
  }

  private static String topic(WebhookDelivery delivery) {
    return delivery.header(WooCommerceWebhooks.TOPIC_HEADER).orElse("");
  }
}
