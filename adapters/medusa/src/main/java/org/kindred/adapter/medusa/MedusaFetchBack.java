package org.kindred.adapter.medusa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.UrlText;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

/**
 * Asks the Admin API for what an event names by id and the companion could not read. What is gone
 * is told as null.
 */
final class MedusaFetchBack implements FetchBack {

  private final MedusaApi api;
  private final Clock clock;

  MedusaFetchBack(MedusaApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  @Override
  public boolean isNeeded(WebhookDelivery delivery) {
    return Translation.holds(() -> lacks(MedusaMessage.of(delivery.body())));
  }

  @Override
  public byte[] fetch(WebhookDelivery delivery) {
    MedusaMessage message = MedusaMessage.of(delivery.body());
    Optional<JsonFields> entity =
        switch (message.name()) {
          case "order.placed" -> order(message.id());
          case "payment.refunded" -> orderOfPayment(message).flatMap(this::order);
          case "product.created", "product.updated" -> product(message.id());
          default -> productOfVariant(message).flatMap(this::product);
        };
    String json = entity.map(JsonFields::json).orElse("null");
    return ("{\"asOf\":\"" + clock.instant() + "\",\"resource\":" + json + "}").getBytes(UTF_8);
  }

  private static boolean lacks(MedusaMessage message) {
    if (message.isAboutProduct()) {
      return message.findWhole("variants").isEmpty();
    }
    return switch (message.name()) {
      case "order.placed" -> message.findWhole("items").isEmpty();
      case "payment.refunded" -> message.findWhole("payment_collections").isEmpty();
      default -> false;
    };
  }

  private Optional<JsonFields> product(String id) {
    return entity("products", id, MedusaProducts.FIELDS, "product");
  }

  private Optional<JsonFields> order(String id) {
    return entity("orders", id, MedusaOrders.FIELDS, "order");
  }

  private Optional<String> orderOfPayment(MedusaMessage message) {
    return message
        .findWhole("payment_collection")
        .or(() -> entity("payments", message.id(), "payment_collection.order.id", "payment"))
        .flatMap(payment -> payment.findObject("payment_collection"))
        .flatMap(collection -> collection.findObject("order"))
        .flatMap(order -> order.findId("id"));
  }

  private Optional<String> productOfVariant(MedusaMessage message) {
    Optional<String> told = message.findWhole("product_id").map(one -> one.id("product_id"));
    return told.isPresent()
        ? told
        : api
            .get("/admin/product-variants?fields=product_id&id=" + UrlText.encoded(message.id()))
            .objects("variants")
            .stream()
            .findFirst()
            .flatMap(variant -> variant.findId("product_id"));
  }

  private Optional<JsonFields> entity(String list, String id, String fields, String name) {
    String path =
        "/admin/" + list + "/" + UrlText.encoded(id) + "?fields=" + UrlText.encoded(fields);
    return api.find(path).flatMap(answer -> answer.findObject(name));
  }
}
