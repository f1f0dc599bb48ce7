package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The staff of a Medusa shop. */
final class MedusaOffice {

  private final MedusaApi api;

  MedusaOffice(MedusaApi api) {
    this.api = api;
  }

  /** A product with its only variant and that one's stock. */
  record Product(String id, String variant) {}

  /** By handle. */
  Map<String, Product> products() {
    JsonArray items =
        api.get("/admin/products?limit=100&fields=id,handle,variants.id").getJsonArray("products");
    Map<String, Product> products = new TreeMap<>();
    for (JsonObject one : items.getValuesAs(JsonObject.class)) {
      String variant = one.getJsonArray("variants").getJsonObject(0).getString("id");
      products.put(one.getString("handle"), new Product(one.getString("id"), variant));
    }
    return products;
  }

  void price(Product product, int amount) {
    JsonObject price =
        Json.createObjectBuilder().add("currency_code", "usd").add("amount", amount).build();
    api.post(
        "/admin/products/" + product.id() + "/variants/" + product.variant(),
        Json.createObjectBuilder().add("prices", Json.createArrayBuilder().add(price)).build());
  }

  void rename(Product product, String title) {
    api.post(
        "/admin/products/" + product.id(), Json.createObjectBuilder().add("title", title).build());
  }

  void delete(Product product) {
    api.delete("/admin/products/" + product.id());
  }

  /** Sets what is in the warehouse. */
  void stock(Product product, int pieces) {
    JsonObject item =
        api.get(
                "/admin/products/"
                    + product.id()
                    + "/variants/"
                    + product.variant()
                    + "?fields=inventory_items.inventory.id,"
                    + "inventory_items.inventory.location_levels.location_id")
            .getJsonObject("variant")
            .getJsonArray("inventory_items")
            .getJsonObject(0)
            .getJsonObject("inventory");
    String location =
        item.getJsonArray("location_levels").getJsonObject(0).getString("location_id");
    api.post(
        "/admin/inventory-items/" + item.getString("id") + "/location-levels/" + location,
        Json.createObjectBuilder().add("stocked_quantity", pieces).build());
  }

  void capture(String order) {
    api.post("/admin/payments/" + payment(order) + "/capture", JsonObject.EMPTY_JSON_OBJECT);
  }

  void refund(String order, int amount) {
    api.post(
        "/admin/payments/" + payment(order) + "/refund",
        Json.createObjectBuilder().add("amount", amount).build());
  }

  void cancel(String order) {
    api.post("/admin/orders/" + order + "/cancel", JsonObject.EMPTY_JSON_OBJECT);
  }

  void deleteCustomer(String id) {
    api.delete("/admin/customers/" + id);
  }

  Set<String> orders() {
    return api
        .get("/admin/orders?limit=100&fields=id")
        .getJsonArray("orders")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(order -> order.getString("id"))
        .collect(Collectors.toSet());
  }

  private String payment(String order) {
    return api.get("/admin/orders/" + order + "?fields=payment_collections.payments.id")
        .getJsonObject("order")
        .getJsonArray("payment_collections")
        .getJsonObject(0)
        .getJsonArray("payments")
        .getJsonObject(0)
        .getString("id");
  }
}
