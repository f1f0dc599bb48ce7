package org.kindred.adapter.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/** Asks the Admin API for written products, and for orders with all that hangs on them. */
final class ShopwareFetchBack implements FetchBack {

  private static final Set<String> ABOUT_ORDERS =
      Set.of(
          "checkout.order.placed",
          "state_enter.order_transaction.state.refunded",
          "state_enter.order_transaction.state.refunded_partially");

  private final ShopwareApi api;
  private final Clock clock;

  ShopwareFetchBack(ShopwareApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          ShopwareMessage message = ShopwareMessage.of(delivery.body());
          return ABOUT_ORDERS.contains(message.event())
              || (message.event().equals("product.written")
                  && message.written("product").stream()
                      .anyMatch(one -> !one.operation().equals("delete")));
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    ShopwareMessage message = ShopwareMessage.of(delivery.body());
    String content =
        ABOUT_ORDERS.contains(message.event())
            ? "\"order\":" + json(order(message.entity("order").id("id")))
            : "\"products\":[" + products(message) + "]";
    return ("{\"asOf\":\"" + clock.instant() + "\"," + content + "}").getBytes(UTF_8);
  }

  /** A variant is told as the product that it is of. */
  private String products(ShopwareMessage message) {
    Map<String, Optional<JsonFields>> found = new LinkedHashMap<>();
    for (ShopwareMessage.Written one : message.written("product")) {
      if (!one.operation().equals("delete")) {
        Optional<JsonFields> product = product(one.id());
        Optional<String> parent = product.flatMap(some -> some.findId("parentId"));
        parent.ifPresentOrElse(
            id -> found.computeIfAbsent(id, this::product), () -> found.put(one.id(), product));
      }
    }
    return found.entrySet().stream()
        .map(
            one ->
                "{\"id\":"
                    + Json.createValue(one.getKey())
                    + ",\"product\":"
                    + json(one.getValue())
                    + "}")
        .collect(Collectors.joining(","));
  }

  private Optional<JsonFields> product(String id) {
    return one("product", id, ShopwareProducts.ASSOCIATIONS);
  }

  private Optional<JsonFields> order(String id) {
    return one("order", id, ShopwareOrders.ASSOCIATIONS);
  }

  private Optional<JsonFields> one(String entity, String id, String associations) {
    return api
        .search(
            entity, ShopwareApi.byId(id).add("associations", ShopwareApi.constant(associations)))
        .objects("data")
        .stream()
        .findFirst();
  }

  private static String json(Optional<JsonFields> entity) {
    return entity.map(JsonFields::json).orElse("null");
  }
}
