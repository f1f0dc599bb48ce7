package org.kindred.adapter.woocommerce;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.webhook.WebhookRegistrar;

/**
 * Subscribes through REST. Customers are heard of only when they are deleted: what else a shop
 * sends about them is nobody's business here.
 */
final class WooCommerceRegistrar implements WebhookRegistrar {

  static final List<String> TOPICS =
      List.of(
          "product.created",
          "product.updated",
          "product.deleted",
          "product.restored",
          "order.created",
          "order.updated",
          "order.deleted",
          "order.restored",
          "customer.deleted");

  private final WooCommerceApi api;
  private final String name;
  private final String address;
  private final String secret;

  WooCommerceRegistrar(WooCommerceApi api, UUID shopKey, URI webhookUrl, String secret) {
    this.api = api;
    this.name = "Kindred " + shopKey;
    this.address = webhookUrl.toString();
    this.secret = secret;
  }

  /**
   * Writes each webhook of ours again, because a shop never shows the secret it signs with and
   * disables a webhook after a handful of failures. A second webhook for the same topic goes.
   */
  @Override
  public List<String> register() {
    Set<String> there = new HashSet<>();
    for (JsonFields webhook : api.findAll("webhooks", "id,name,topic,delivery_url")) {
      String topic = webhook.findText("topic").orElse("");
      String place = "webhooks/" + webhook.longInteger("id");
      if (!isOurs(webhook) || !TOPICS.contains(topic)) {
        continue;
      }
      if (there.add(topic)) {
        api.update(place, webhook(topic));
      } else {
        api.delete(place);
      }
    }
    TOPICS.stream()
        .filter(topic -> !there.contains(topic))
        .forEach(topic -> api.create("webhooks", webhook(topic)));
    return TOPICS;
  }

  private boolean isOurs(JsonFields webhook) {
    return webhook.findText("delivery_url").orElse("").equals(address)
        || webhook.findText("name").orElse("").equals(name);
  }

  private JsonObject webhook(String topic) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("topic", topic)
        .add("delivery_url", address)
        .add("secret", secret)
        .add("status", "active")
        .build();
  }
}
