package org.kindred.adapter.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Asks for the order of a refund and for the product of a stock level. The answer is one object
 * with the members below; what is gone is left out.
 */
final class ShopifyFetchBack implements FetchBack {

  static final String ORDER = "order";
  static final String PRODUCT = "product";

  private static final String ORDER_QUERY =
      "query ($id: ID!) { order(id: $id) { " + GraphOrderReader.FIELDS + " } }";
  private static final String ITEM_QUERY =
      "query ($id: ID!) { inventoryItem(id: $id) {"
          + " variant { product { id totalInventory tracksInventory } } } }";

  private final ShopifyApi api;

  ShopifyFetchBack(ShopifyApi api) {
    this.api = api;
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    String topic = topic(delivery);
    return topic.equals("refunds/create")
        || topic.equals("inventory_levels/update")
        || (topic.startsWith("orders/") && hasRefundWithoutLines(delivery));
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    JsonFields body = JsonBody.object(delivery.body());
    return switch (topic(delivery)) {
      case "inventory_levels/update" -> answer(PRODUCT, product(body.id("inventory_item_id")));
      case "refunds/create" -> answer(ORDER, order(body.id("order_id")));
      default -> answer(ORDER, order(body.id("id")));
    };
  }

  private Optional<JsonFields> order(String id) {
    return ask(ORDER_QUERY, ShopifyIds.global("Order", id)).findObject("order");
  }

  private Optional<JsonFields> product(String item) {
    return ask(ITEM_QUERY, ShopifyIds.global("InventoryItem", item))
        .findObject("inventoryItem")
        .flatMap(found -> found.findObject("variant"))
        .flatMap(variant -> variant.findObject("product"));
  }

  private JsonFields ask(String query, String id) {
    return api.query(query, Json.createObjectBuilder().add("id", id).build());
  }

  private static byte[] answer(String name, Optional<JsonFields> found) {
    return found.map(one -> "{\"" + name + "\":" + one.json() + "}").orElse("{}").getBytes(UTF_8);
  }

  private static boolean hasRefundWithoutLines(WebhookDelivery delivery) {
    try {
      return WebhookOrderReader.hasRefundWithoutLines(JsonBody.object(delivery.body()));
    } catch (MalformedPayloadException e) {
      return false; // translating says what is wrong with it
    }
  }

  private static String topic(WebhookDelivery delivery) {
    return delivery.header(ShopifyWebhooks.TOPIC_HEADER).orElse("");
  }
}
