package org.kindred.adapter.vendure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Asks the Admin API for what a delivery lacks: the companion could not read it, or an older one
 * sent it. The answer has the shape of the companion's {@code resource}.
 */
final class VendureFetchBack implements FetchBack {

  private static final Set<String> ABOUT_PRODUCTS =
      Set.of("ProductEvent", "ProductVariantEvent", "StockMovementEvent");
  private static final Set<String> ABOUT_ORDERS =
      Set.of("OrderPlacedEvent", "RefundEvent", "RefundStateTransitionEvent");

  private final VendureApi api;
  private final Clock clock;

  VendureFetchBack(VendureApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          VendureMessage message = VendureMessage.of(delivery.body());
          return lacksProducts(message) || lacksOrder(message);
        });
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    VendureMessage message = VendureMessage.of(delivery.body());
    String answer = lacksOrder(message) ? order(message) : products(message);
    return answer.getBytes(UTF_8);
  }

  private static boolean lacksProducts(VendureMessage message) {
    return ABOUT_PRODUCTS.contains(message.topic())
        && !(message.topic().equals("ProductEvent") && message.type().equals("deleted"))
        && message.findResource().filter(some -> some.has("products")).isEmpty();
  }

  private static boolean lacksOrder(VendureMessage message) {
    return ABOUT_ORDERS.contains(message.topic())
        && !message.data().object("order").has("lines")
        && message.findResource().filter(some -> some.has("order")).isEmpty();
  }

  private String order(VendureMessage message) {
    String id = message.data().object("order").id("id");
    return "{\"order\":" + json(entity(VendureQueries.ORDER_BY_ID, id, "order")) + "}";
  }

  private String products(VendureMessage message) {
    List<String> states = new ArrayList<>();
    String asOf = clock.instant().toString();
    for (String id : productIds(message)) {
      states.add(
          "{\"id\":"
              + Json.createValue(id)
              + ",\"product\":"
              + json(entity(VendureQueries.PRODUCT_BY_ID, id, "product"))
              + "}");
    }
    return "{\"asOf\":\"" + asOf + "\",\"products\":[" + String.join(",", states) + "]}";
  }

  private Set<String> productIds(VendureMessage message) {
    Set<String> ids = new LinkedHashSet<>();
    switch (message.topic()) {
      case "ProductEvent" -> ids.add(message.data().object("entity").id("id"));
      case "ProductVariantEvent" ->
          message.data().objects("entity").forEach(variant -> ids.add(variant.id("productId")));
      default ->
          message
              .data()
              .objects("stockMovements")
              .forEach(
                  move -> productOf(move.object("productVariant").id("id")).ifPresent(ids::add));
    }
    return ids;
  }

  private Optional<String> productOf(String variantId) {
    return entity(VendureQueries.VARIANT_BY_ID, variantId, "productVariant")
        .map(variant -> variant.id("productId"));
  }

  private Optional<JsonFields> entity(String query, String id, String name) {
    String variables = Json.createObjectBuilder().add("id", id).build().toString();
    return api.query(query, variables).findObject(name);
  }

  private static String json(Optional<JsonFields> entity) {
    return entity.map(JsonFields::json).orElse("null");
  }
}
