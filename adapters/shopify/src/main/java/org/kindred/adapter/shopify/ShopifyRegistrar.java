package org.kindred.adapter.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.webhook.WebhookRegistrar;

/**
 * Subscribes through GraphQL, where an app sees nothing but its own subscriptions. The topics of
 * privacy cannot be had so: they stand in the app's configuration.
 */
final class ShopifyRegistrar implements WebhookRegistrar {

  /** As GraphQL spells topics. */
  static final List<String> TOPICS =
      List.of(
          "PRODUCTS_CREATE",
          "PRODUCTS_UPDATE",
          "PRODUCTS_DELETE",
          "ORDERS_CREATE",
          "ORDERS_UPDATED",
          "ORDERS_CANCELLED",
          "REFUNDS_CREATE",
          "INVENTORY_LEVELS_UPDATE",
          "CARTS_CREATE",
          "CARTS_UPDATE",
          "CHECKOUTS_CREATE",
          "CHECKOUTS_UPDATE",
          "CUSTOMERS_DELETE",
          "APP_UNINSTALLED");

  private static final String LIST =
      "{ webhookSubscriptions(first: 100) { nodes { id topic uri } } }";
  private static final String CREATE =
      "mutation ($topic: WebhookSubscriptionTopic!, $to: WebhookSubscriptionInput!) {"
          + " result: webhookSubscriptionCreate(topic: $topic, webhookSubscription: $to) {"
          + " userErrors { message } } }";
  private static final String UPDATE =
      "mutation ($id: ID!, $to: WebhookSubscriptionInput!) {"
          + " result: webhookSubscriptionUpdate(id: $id, webhookSubscription: $to) {"
          + " userErrors { message } } }";
  private static final String DELETE =
      "mutation ($id: ID!) { result: webhookSubscriptionDelete(id: $id) {"
          + " userErrors { message } } }";

  private final ShopifyApi api;
  private final String address;

  ShopifyRegistrar(ShopifyApi api, URI webhookUrl) {
    this.api = api;
    this.address = webhookUrl.toString();
  }

  @Override
  public List<String> register() {
    Set<String> there = new HashSet<>();
    for (JsonFields one : subscriptions()) {
      String topic = one.text("topic");
      if (!TOPICS.contains(topic)) {
        continue;
      }
      if (!there.add(topic)) {
        change(topic, DELETE, id(one).build());
      } else if (!one.findText("uri").orElse("").equals(address)) {
        change(topic, UPDATE, id(one).add("to", destination()).build());
      }
    }
    for (String topic : TOPICS) {
      if (!there.contains(topic)) {
        change(
            topic,
            CREATE,
            Json.createObjectBuilder().add("topic", topic).add("to", destination()).build());
      }
    }
    return TOPICS;
  }

  private List<JsonFields> subscriptions() {
    return api.query(LIST, JsonValue.EMPTY_JSON_OBJECT)
        .object("webhookSubscriptions")
        .objects("nodes");
  }

  private void change(String topic, String mutation, JsonObject variables) {
    for (JsonFields error : api.query(mutation, variables).object("result").objects("userErrors")) {
      throw new ShopAuthorizationException(
          "the shop refused to deliver " + topic + ": " + error.findText("message").orElse(""));
    }
  }

  private static JsonObjectBuilder id(JsonFields subscription) {
    return Json.createObjectBuilder().add("id", subscription.text("id"));
  }

  private JsonObject destination() {
    return Json.createObjectBuilder().add("uri", address).build();
  }
}
