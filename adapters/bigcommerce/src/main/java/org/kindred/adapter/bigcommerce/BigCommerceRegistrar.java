package org.kindred.adapter.bigcommerce;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.webhook.WebhookRegistrar;

/**
 * Subscribes through the V3 interface, with our secret as a header of each delivery. What is there
 * is written again: BigCommerce switches a hook off after two days of failures, and the secret may
 * have changed.
 */
record BigCommerceRegistrar(BigCommerceApi api, URI webhookUrl, String secret)
    implements WebhookRegistrar {

  static final List<String> SCOPES =
      List.of(
          "store/product/created",
          "store/product/updated",
          "store/product/deleted",
          "store/product/inventory/updated",
          "store/product/inventory/order/updated",
          "store/sku/created",
          "store/sku/updated",
          "store/sku/deleted",
          "store/order/created",
          "store/order/statusUpdated",
          "store/order/refund/created",
          "store/cart/lineItem/created",
          "store/customer/deleted");

  @Override
  public List<String> register() {
    Map<String, String> there = new HashMap<>();
    for (JsonFields hook : hooks()) {
      if (hook.findText("destination").orElse("").equals(webhookUrl.toString())) {
        there.put(hook.text("scope"), hook.id("id"));
      }
    }
    for (String scope : SCOPES) {
      String id = there.get(scope);
      if (id == null) {
        api.post("/v3/hooks", hook(scope));
      } else {
        api.put("/v3/hooks/" + id, hook(scope));
      }
    }
    return SCOPES;
  }

  private List<JsonFields> hooks() {
    return api.find("/v3/hooks?limit=250").map(answer -> answer.objects("data")).orElse(List.of());
  }

  private JsonObject hook(String scope) {
    return Json.createObjectBuilder()
        .add("scope", scope)
        .add("destination", webhookUrl.toString())
        .add("is_active", true)
        .add("headers", Json.createObjectBuilder().add(BigCommerceAdapter.SECRET_HEADER, secret))
        .build();
  }

  @Override
  public String toString() {
    return "BigCommerceRegistrar[" + webhookUrl + "]";
  }
}
